// What the filters leave of the views beside the map. Tables have only what matches; the outline and the flow sheet keep
// the others pale or leave them out, as the map does.

// Above a view: how much matches, what became of the others, and the way back. `keepsOthers`: the view may have them pale.
function filterLine(app, keepsOthers) {
  if (app.matches === null) return null;
  const others = keepsOthers ? app.state.hide ? "the others are left out" : "the others are pale" : "only what is about them is listed";
  return el("p", {class: "filter-line"}, `${app.matches.size} of ${app.model.claims.length} claims match the filters; ${others}. `,
    el("button", {type: "button", click: () => app.clearFilters()}, "Clear"));
}

function passes(app, node) {
  return app.matches === null || keeps(app.model, node, app.matches);
}

// "12 findings", or of how many where filters are set.
function countWords(app, count, all, what) {
  return app.matches === null ? `${count} ${what}` : `${count} of ${all} ${what}`;
}

function passingClaims(app) {
  return app.model.claims.filter((claim, i) => passes(app, app.model.nodes[i]));
}

// For each finding the node that it is about; of those of a relation, one of its ends.
function findingPlaces(app) {
  const {model} = app, at = new Map();
  const put = (finding, node) => { if (!at.has(finding) && passes(app, node)) at.set(finding, node); };
  for (const node of model.nodes) for (const finding of node.findings) put(finding, node);
  for (const relation of model.relations) {
    if (relation.from === undefined) continue;
    for (const finding of relation.findings || []) for (const end of [relation.from, relation.to]) if (end !== undefined) put(finding, model.nodes[end]);
  }
  return at;
}

// The map that the outline tells: without what is hidden.
function outlined(app) {
  const {model} = app;
  if (app.matches === null || !app.state.hide) return model;
  const kept = model.nodes.map(node => passes(app, node)), both = line => kept[line.from] && kept[line.to];
  const left = {...model, nodes: model.nodes.map(node => ({...node, into: node.into.filter(both), out: node.out.filter(both)}))};
  addRoots(left);
  left.roots = left.roots.filter(root => kept[root.index]);
  return left;
}

// What a cell answers, if it stands on the whole sheet.
function cellOf(flow, cell) {
  return cell.of === undefined ? null : (flow.all || flow.cells)[cell.of];
}

// Each cell is about a claim: one that it says, drops, concedes.
function cellPasses(app, cell) {
  return passes(app, app.model.byId.get(cell.claim));
}

// The sheet without hidden cells, and without the rows on which none begins. `all`: what `of` of a cell counts in.
function flowLeft(app, flow) {
  if (app.matches === null || !app.state.hide) return flow;
  const cells = flow.cells.filter(cell => cellPasses(app, cell)), begins = new Set(cells.map(cell => cell.row));
  const to = [0];  // by row: how many rows before it stay
  for (let row = 0; row < flow.rows; ++row) to.push(to[row] + (begins.has(row) ? 1 : 0));
  const moved = cell => ({...cell, row: to[cell.row], rows: Math.max(1, to[Math.min(flow.rows, cell.row + cell.rows)] - to[cell.row])});
  const sections = (flow.sections || []).filter((part, i, parts) => to[i + 1 < parts.length ? parts[i + 1].row : flow.rows] > to[part.row]);
  return {...flow, rows: to[flow.rows], cells: cells.map(moved), all: flow.cells, sections: sections.map(part => ({...part, row: to[part.row]}))};
}

// For readers of the page who see no colours.
function paleWords() {
  return el("span", {class: "unseen"}, " (does not match)");
}
