// The twin of the map in words: the outline, and tables of claims, findings and sources. Made when first looked at.

// In lists a claim opens its panel beside the list; on the map it is shown on the map.
function listButton(app, node, name = nodeName(app.model, node), className = "claim-link") {
  const pale = !passes(app, node);
  return el("button", {type: "button", class: pale ? `${className} pale` : className, click: () => app.openClaim(node.index)}, said(name), pale ? paleWords() : null);
}

// All that a claim says: its label and below it its text, or its text alone.
function claimWords(app, node) {
  if (node.kind !== "claim") return {name: listButton(app, node), text: null};
  const {label, text} = node.of;
  if (!label) return {name: listButton(app, node, wholeName(app.model, node)), text: null};
  const className = passes(app, node) ? "claim-words" : "claim-words pale";
  return {name: listButton(app, node, label, "claim-link label"), text: text && text !== label ? el("p", {class: className, dir: "auto"}, text) : null};
}

const ROWS = 200;  // of a table at once

// A table that can be sorted by its heads. `columns`: [{title, cell: row -> node or text, key: row -> to sort by}].
function table(app, caption, columns, rows, empty) {
  if (rows.length === 0) return el("p", {class: "empty"}, app.matches === null ? empty : "Nothing here matches the filters.");
  const body = el("tbody"), more = el("button", {type: "button", class: "more"});
  let order = rows, shown = 0, by = null, down = false;
  const fill = () => {
    for (const row of order.slice(shown, shown + ROWS)) {
      body.append(el("tr", {}, columns.map((column, i) => el(i === 0 ? "th" : "td", i === 0 ? {scope: "row"} : {class: column.number ? "number" : null}, column.cell(row)))));
    }
    shown = Math.min(shown + ROWS, order.length);
    more.hidden = shown === order.length;
    more.textContent = `Show more (${order.length - shown} left)`;
  };
  more.addEventListener("click", fill);
  const heads = columns.map((column, i) => {
    if (!column.key) return el("th", {scope: "col"}, column.title);
    const button = el("button", {type: "button", click: () => {
      down = by === i && !down; by = i;
      const keys = new Map(rows.map(row => [row, column.key(row)]));
      order = [...rows].sort((a, b) => {
        const x = keys.get(a), y = keys.get(b);
        return (typeof x === "number" ? x - y : x < y ? -1 : x > y ? 1 : 0) * (down ? -1 : 1);
      });
      heads.forEach((head, h) => head.setAttribute("aria-sort", h === i ? down ? "descending" : "ascending" : "none"));
      body.replaceChildren(); shown = 0; fill();
    }}, column.title);
    return el("th", {scope: "col", "aria-sort": "none", class: column.number ? "number" : null}, button);
  });
  fill();
  return [el("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": caption},
    el("table", {}, el("caption", {}, caption), el("thead", {}, el("tr", {}, heads)), body)), more];
}

// ---- outline ----

const OUTLINE_WORDS = ["supported by", "attacked by", "undercut by", "contradicted by", "the same as", "premise"];

const DEEPEST = 12;     // levels of a list; what is deeper begins a list of its own
const OUTLINED = 2000;  // entries at once

// A nested list from the theses down, in which every relation is told once. A claim that stands there twice is told in
// full the first time. The work is on stacks of its own, so that chains may be long and the reader may stop.
function outline(app) {
  const model = outlined(app), told = new Map(), relations = new Set();  // told: where a node is told in full
  const top = el("ul", {class: "outline"}), more = el("button", {type: "button", class: "more"});
  const roots = model.roots.filter(root => root.kind !== "junction"), deep = [];
  let items = 0, at = 0, stack = [], pointers = [];

  // To where a node is told in full; whether that is above or below shows when all around it stands.
  const pointer = node => {
    const full = told.get(node.index), button = el("button", {type: "button", class: "claim-link", click: () => {
      full.scrollIntoView({block: "center"});
      full.querySelector("button").focus();
    }});
    pointers.push({full, button});
    return el("span", {class: "quiet"}, " (", button, ")");
  };
  const point = () => {
    for (const {full, button} of pointers.splice(0)) {
      const follows = full.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING;
      button.textContent = follows ? "see above" : "see below";
    }
  };

  // An entry for a node; tells whether the node stood there before.
  const item = (node, word, kind, relation) => {
    const again = told.has(node.index), note = relation >= 0 ? model.relations[relation].note : "";
    const words = again ? {name: listButton(app, node), text: null} : claimWords(app, node);
    ++items;
    const entry = el("li", {},
      word ? el("span", {class: `word kind-${RELATIONS[kind]}`}, `${word} `) : null,
      node.of.thesis ? [el("span", {class: "chip"}, "thesis"), " "] : null,
      words.name,
      node.kind === "claim" && spokenBy(model, node.of) ? el("span", {class: "quiet"}, " ", said(spokenBy(model, node.of))) : null,
      worstSeverity(model, node) ? [" ", severityChip(worstSeverity(model, node))] : null,
      note ? el("span", {class: "quiet"}, " (", said(note), ")") : null,
      again ? pointer(node) : null, words.text);
    if (!again) told.set(node.index, entry);
    return {entry, again};
  };

  // A relation on which others end: where it comes from, and what undercuts it, which may be undercut in turn.
  const tellStep = (list, junction, words, depth, next) => {
    const steps = [{list, junction, words}];
    while (steps.length) {
      const {list, junction, words} = steps.pop(), {relation} = junction.of;
      if (relations.has(relation)) continue;
      relations.add(relation);
      const kind = RELATIONS.indexOf(model.relations[relation].kind), from = model.nodes[model.relations[relation].from];
      const {entry, again} = item(from, words || OUTLINE_WORDS[kind], kind, relation);
      list.append(entry);
      if (!again && from.kind !== "junction") next.push({node: from, entry, depth});
      const cuts = el("ul");
      for (const cut of junction.into) {
        if (cut.kind !== UNDERCUT || cut.relation === relation || relations.has(cut.relation)) continue;
        const by = model.nodes[cut.from];
        if (by.kind === "junction") { steps.push({list: cuts, junction: by, words: "this step undercut by"}); continue; }
        relations.add(cut.relation);
        const {entry: undercut, again: before} = item(by, "this step undercut by", UNDERCUT, cut.relation);
        cuts.append(undercut);
        if (!before) next.push({node: by, entry: undercut, depth: depth + 1});
      }
      entry.append(cuts);
      if (!cuts.children.length && !steps.some(step => step.list === cuts)) cuts.remove();
    }
  };

  const tellBelow = ({node, entry, depth}) => {
    const lines = below(model, node).filter(({line}) => line.relation < 0 || !relations.has(line.relation));
    if (lines.length === 0) return;
    if (depth > DEEPEST) {
      deep.push(node);
      entry.append(el("span", {class: "quiet"}, " (goes on further below)"));
      return;
    }
    const list = el("ul"), next = [];
    for (const {line, node: child} of lines) {
      if (child.kind === "junction") { tellStep(list, child, "", depth + 1, next); continue; }
      if (line.relation >= 0) {
        if (relations.has(line.relation)) continue;
        relations.add(line.relation);
      }
      const {entry: made, again} = item(child, OUTLINE_WORDS[line.kind], line.kind, line.relation);
      list.append(made);
      if (!again) next.push({node: child, entry: made, depth: depth + 1});
    }
    if (list.children.length) entry.append(list);
    for (let i = next.length; i-- > 0;) stack.push(next[i]);
  };

  const begin = (node, word) => {
    const {entry} = item(node, word, PREMISE, -1);
    top.append(entry);
    stack.push({node, entry, depth: 1});
  };
  const fill = () => {
    const until = items + OUTLINED;
    while (items < until) {
      if (stack.length) tellBelow(stack.pop());
      else if (deep.length) begin(deep.shift(), "from above:");
      else if (at < roots.length) { const root = roots[at++]; if (!told.has(root.index)) begin(root, ""); }
      else break;
    }
    point();
    more.hidden = stack.length === 0 && deep.length === 0 && at === roots.length;
    more.textContent = "Show more";
  };
  more.addEventListener("click", fill);
  fill();
  return [model.data.note ? el("p", {dir: "auto"}, model.data.note) : null,
    el("p", {class: "quiet"}, "The map as a list: below each claim stands what supports it and what speaks against it."), top, more];
}

// ---- tables ----

function claimTable(app) {
  const {model} = app;
  const rows = model.nodes.filter(node => node.kind === "claim" && (app.matches === null || app.matches.has(node.index)));
  const kindOf = node => `${node.of.kind || "fact"}${node.of.thesis ? ", thesis" : ""}`;
  const cell = node => { const words = claimWords(app, node); return [words.name, words.text]; };
  const count = (node, kind) => node.into.filter(line => line.kind === kind).length;
  return table(app, countWords(app, rows.length, model.claims.length, "claims"), [
    {title: "Claim", cell, key: node => nodeName(model, node).toLowerCase()},
    {title: "Kind", cell: kindOf, key: kindOf},
    {title: "Said by", cell: node => said(spokenBy(model, node.of)), key: node => spokenBy(model, node.of).toLowerCase()},
    {title: "For", number: true, cell: node => String(count(node, SUPPORT)), key: node => count(node, SUPPORT)},
    {title: "Against", number: true, cell: node => String(count(node, ATTACK)), key: node => count(node, ATTACK)},
    {title: "Cites", number: true, cell: node => String((node.of.cites || []).length), key: node => (node.of.cites || []).length},
    {title: "Findings", number: true, cell: node => String(node.findings.length), key: node => node.findings.length},
  ], rows, "No claim.");
}

function findingTable(app) {
  const {model} = app, at = findingPlaces(app);
  const rows = model.findings.map((finding, index) => ({finding, index, node: at.get(index)})).filter(row => app.matches === null || row.node);
  const order = {error: 0, warning: 1, info: 2};
  return table(app, countWords(app, rows.length, model.findings.length, "findings"), [
    {title: "Finding", cell: row => said(row.finding.message || row.finding.rule), key: row => row.finding.message || ""},
    {title: "Rule", cell: row => el("code", {title: model.data.rules[row.finding.rule]}, row.finding.rule), key: row => row.finding.rule},
    {title: "Severity", cell: row => severityChip(row.finding.severity), key: row => order[row.finding.severity]},
    {title: "About", cell: row => row.node ? listButton(app, row.node) : "", key: row => row.node ? row.node.index : Infinity},
    {title: "Place", cell: row => el("code", {}, row.finding.place || ""), key: row => row.index},
  ], rows, "No finding: nothing that the checks look for is wrong.");
}

function sourceTable(app) {
  const {model} = app, says = model.sources.map(() => 0), backs = model.sources.map(() => 0);
  for (const claim of passingClaims(app)) {
    for (const one of claim.said || []) if (one.source !== undefined) ++says[one.source];
    for (const one of claim.cites || []) if (one.source !== undefined) ++backs[one.source];
  }
  const rows = model.sources.map((source, index) => ({source, index})).filter(row => app.matches === null || says[row.index] + backs[row.index] > 0);
  return table(app, countWords(app, rows.length, model.sources.length, "sources"), [
    {title: "Source", cell: row => [said(row.source.title || row.source.id), row.source.authors ? el("span", {class: "quiet"}, " ", said(row.source.authors.join(", "))) : ""], key: row => (row.source.title || row.source.id).toLowerCase()},
    {title: "Kind", cell: row => said([row.source.kind, ...(row.source.marks || [])].filter(Boolean).join(", ")), key: row => row.source.kind || ""},
    {title: "Date", cell: row => said(row.source.date || ""), key: row => row.source.date || ""},
    {title: "Grade", cell: row => `${row.source.reliability || ""}${row.source.credibility || ""}`, key: row => `${row.source.reliability || "Z"}${row.source.credibility || 9}`},
    {title: "Claims said there", number: true, cell: row => String(says[row.index]), key: row => says[row.index]},
    {title: "Claims it backs", number: true, cell: row => String(backs[row.index]), key: row => backs[row.index]},
    {title: "Text", cell: row => row.source.state || "", key: row => row.source.state || ""},
    {title: "Link", cell: row => row.source.url ? link(row.source.url, "open") : ""},
  ], rows, "No source.");
}
