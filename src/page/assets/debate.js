// Who holds what, as a matrix; and flow sheets of debates.

const MOST_COLUMNS = 40;

// Who holds what, those who hold most first, and the claims that it is about.
function stancesHeld(app) {
  const {model} = app, held = new Map(), counts = new Map();
  for (const stance of model.stances) {
    held.set(`${stance.claim} ${stance.who}`, stance);
    counts.set(stance.who, (counts.get(stance.who) || 0) + 1);
  }
  const people = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(pair => pair[0]);
  const rows = [...model.stancesOf].map(([claim, stances]) => ({node: model.nodes[claim], stances}))
    .filter(row => app.matches === null || app.matches.has(row.node.index))
    .sort((a, b) => b.stances.length - a.stances.length || a.node.index - b.node.index);
  return {held, people, rows};
}

function stanceSign(model, stance) {
  if (!stance) return "";
  return el("span", {class: `sign stance-${stance.kind}`, title: `${STANCE_WORDS[stance.kind]} (${stance.reason}${stance.post >= 0 ? `, ${model.posts[stance.post].at}` : ""})`},
    el("span", {"aria-hidden": "true"}, STANCE_SIGNS[stance.kind]), el("span", {class: "unseen"}, STANCE_WORDS[stance.kind]));
}

function stanceKey() {
  return el("p", {class: "quiet key"}, Object.keys(STANCE_SIGNS).map(kind => [stanceChip(kind), " "]));
}

// A row a claim, a column a participant.
function stanceMatrix(app) {
  const {model} = app, {held, people, rows} = stancesHeld(app);
  const columns = people.slice(0, MOST_COLUMNS).sort((a, b) => a - b);
  const made = table(app, `Stances of ${columns.length} participants on ${countWords(app, rows.length, model.stancesOf.size, "claims")}`, [
    {title: "Claim", cell: row => listButton(app, row.node), key: row => nodeName(model, row.node).toLowerCase()},
    ...columns.map(who => ({title: personName(model, who), cell: row => stanceSign(model, held.get(`${row.node.number} ${who}`))})),
  ], rows, "Nobody's stance is known.");
  return rows.length ? [stanceKey(), people.length > columns.length ? el("p", {class: "quiet"}, `The ${columns.length} who hold most; ${people.length - columns.length} more are in the claims' panels.`) : null, made] : [made];
}

// A flow sheet: a column a speech, answers on the row of what they answer.
function flowView(app) {
  const flows = app.model.threads.filter(thread => thread.flow && thread.flow.cells.length);
  if (flows.length === 0) return [el("p", {class: "empty"}, "No thread, so there is no flow sheet.")];
  const content = el("div");
  const show = thread => {
    app.thread = thread.id;
    app.flow = flowLeft(app, thread.flow);
    content.replaceChildren(el("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": "Flow sheet"},
      flowSheet(app, app.flow, app.flow.columns.map((_, c) => c), "")));
  };
  const first = Math.max(0, flows.findIndex(thread => thread.id === app.thread));
  show(flows[first]);
  if (flows.length === 1) return [content];
  const choice = el("select", {id: "flow-thread"}, flows.map((thread, i) => el("option", {value: String(i), selected: i === first}, thread.title || thread.id)));
  choice.addEventListener("change", () => show(flows[Number(choice.value)]));
  return [el("p", {}, el("label", {for: "flow-thread"}, "Thread "), choice), content];
}

const ACT_WORDS = {extended: "extends", conceded: "concedes", withdrawn: "withdraws", question: "asks about", dropped: "no answer to"};

// The table of some of its columns; rows on which these have nothing are left out.
function flowSheet(app, flow, columns, part) {
  const grid = Array.from({length: flow.rows}, () => []);
  for (const cell of flow.cells) grid[cell.row][cell.column] = cell;
  const starts = new Map((flow.sections || []).map(part => [part.row, part.title]));
  const body = el("tbody"), used = flow.columns.map(() => 0);
  let title = null;
  for (let row = 0; row < flow.rows; ++row) {
    if (starts.has(row)) title = el("tr", {class: "part"}, el("th", {colspan: String(columns.length), scope: "colgroup"}, said(starts.get(row))));
    if (columns.length < flow.columns.length && !columns.some(c => grid[row][c] || used[c] > row)) continue;
    if (title) body.append(title);
    title = null;
    const line = el("tr");
    for (const c of columns) {
      if (used[c] > row) continue;
      const cell = grid[row][c];
      let span = 1;
      if (cell) while (span < cell.rows && row + span < flow.rows && !grid[row + span][c] && !starts.has(row + span)) ++span;
      used[c] = row + span;
      line.append(cell ? flowCell(app, flow, cell, span) : el("td"));
    }
    body.append(line);
  }
  const heads = columns.map(c => flow.columns[c]).map(column => el("th", {scope: "col"}, said(column.id), column.speaker ? el("span", {class: "quiet"}, " ", said(column.speaker)) : null));
  return el("table", {class: "flow"}, el("caption", {}, said(flow.title), part), el("thead", {}, el("tr", {}, heads)), body);
}

function flowCell(app, flow, cell, span) {
  const node = app.model.byId.get(cell.claim);
  const side = flow.sides.indexOf(cell.side || "");
  const of = cellOf(flow, cell), pale = !cellPasses(app, cell);
  const words = ACT_WORDS[cell.kind];
  const made = el("td", {rowspan: span > 1 ? String(span) : null, class: `cell cell-${cell.kind} side-${side < 0 ? "none" : side % 2}${pale ? " pale" : ""}`},
    el("div", {class: "cell-head"}, cell.number ? el("b", {}, `${cell.number} `) : null, words ? el("span", {class: "chip"}, words) : null,
      cell.new ? el("span", {class: "chip severity-warning"}, "new") : null),
    words ? el("span", {class: "quiet"}, of ? `${flow.columns[of.column].id} ${of.number || ""} ` : "") : null,
    cell.text && node ? el("button", {type: "button", class: "claim-link", click: () => app.openClaim(node.index)}, said(cell.text)) : cell.text ? said(cell.text) : null, pale ? paleWords() : null);
  return made;
}
