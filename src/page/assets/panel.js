// Building blocks for markup, and the panel that tells all of a claim, an argument or an undercut line.

function byId(id) {
  return document.getElementById(id);
}

// An element. Texts are only ever text; `attributes` are names and values of ours.
function el(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "click") made.addEventListener("click", value);
    else if (name === "class") made.className = value;
    else made.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat(Infinity)) if (child !== null && child !== undefined && child !== "") made.append(child);
  return made;
}

// A link where the address is one that a page may hold, else its text.
function link(url, text) {
  if (!/^(https?:\/\/|mailto:)/i.test(url)) return el("span", {dir: "auto"}, text);
  return el("a", {href: url, rel: "noopener noreferrer nofollow", target: "_blank"}, el("span", {dir: "auto"}, text));
}

// A text of the map, kept apart from the direction of the text around it.
function said(text, className) {
  return el("bdi", {class: className}, text);
}

function nodeButton(app, node, extra) {
  return el("button", {type: "button", class: "claim-link", click: () => app.goTo(node.index)}, said(nodeName(app.model, node)), extra);
}

const STANCE_SIGNS = {favor: "+", against: "−", neutral: "0", query: "?", comment: "…"};
const STANCE_WORDS = {favor: "in favor", against: "against", neutral: "neutral", query: "asks", comment: "comments"};

function stanceChip(kind) {
  return el("span", {class: `chip stance-${kind}`}, el("span", {"aria-hidden": "true"}, STANCE_SIGNS[kind]), ` ${STANCE_WORDS[kind]}`);
}

function severityChip(severity) {
  return el("span", {class: `chip severity-${severity}`}, severity);
}

function section(title, ...content) {
  const filled = content.flat(Infinity).filter(part => part);
  return filled.length === 0 ? null : el("section", {}, el("h3", {}, title), filled);
}

function showPanel(app) {
  const panel = byId("panel"), index = app.state.claim;
  // It is made anew: the keyboard stays where it was.
  const parts = () => [...panel.querySelectorAll("button, input, a, summary")], at = parts().indexOf(document.activeElement);
  const held = panel.contains(document.activeElement), other = panel.dataset.of !== String(index);
  panel.replaceChildren();
  panel.hidden = index === null || app.shut;
  panel.dataset.of = String(index);
  if (panel.hidden) { if (held) app.leavePanel(); return; }
  fillPanel(app, panel, index);
  if (other) panel.scrollTop = 0;
  if (held) (other || at < 0 ? byId("panel-title") : parts()[at] || byId("panel-title")).focus();
}

function fillPanel(app, panel, index) {
  const {model} = app, node = model.nodes[index];
  const folds = node.into.length > 0 && node.kind !== "junction";
  panel.append(
    el("div", {class: "panel-head"},
      el("p", {class: "kind"}, kindWords(model, node)),
      el("button", {type: "button", class: "close", "aria-label": "Close", click: () => app.closePanel()}, "×")),
    el("h2", {dir: "auto", tabindex: "-1", id: "panel-title"}, nodeName(model, node)));
  if (node.of.text && node.of.text !== nodeName(model, node)) panel.append(el("p", {class: "claim-text", dir: "auto"}, node.of.text));
  panel.append(el("div", {class: "actions"},
    el("button", {type: "button", click: () => app.showOnMap(index)}, "Show on map"),
    node.kind === "group" ? null : el("button", {type: "button", "aria-pressed": String(app.state.focus === index), click: () => app.focus(app.state.focus === index ? null : index)}, "Focus"),
    folds ? el("button", {type: "button", click: () => app.fold(index)}, app.state.folded.has(index) ? "Unfold" : "Fold") : null,
    el("button", {type: "button", click: event => app.copyLink(event.currentTarget)}, "Copy link")));
  if (app.state.focus === index) panel.append(stepsControl(app));
  for (const part of [facts(app, node), findingList(app, node), citations(app, node, "said", "Where it is said"),
    citations(app, node, "cites", "What backs it"), holders(app, node), relationLists(app, node)].flat()) if (part) panel.append(part);
}

function kindWords(model, node) {
  if (node.kind === "argument") return `Argument of ${node.of.premises.length} premises`;
  if (node.kind === "group") return "Group, folded";
  if (node.kind === "junction") return `Relation: ${model.relations[node.of.relation].kind}`;
  return [node.of.thesis ? "Thesis" : "Claim", node.of.kind].filter(Boolean).join(" · ");
}

function stepsControl(app) {
  const input = el("input", {type: "range", min: "1", max: "6", value: String(app.state.steps), id: "steps"});
  input.addEventListener("input", () => app.setSteps(Number(input.value)));
  return el("div", {class: "steps"}, el("label", {for: "steps"}, `Steps around it: `, el("output", {for: "steps"}, String(app.state.steps))), input);
}

function facts(app, node) {
  const {model} = app, of = node.of, rows = [];
  const row = (name, ...value) => rows.push(el("dt", {}, name), el("dd", {}, ...value));
  if (of.id) row("Id", el("code", {}, of.id));
  if (node.kind === "claim" && (of.by !== undefined || of.post !== undefined)) row("Said by", said(spokenBy(model, of)));
  if (node.kind === "claim" && sideOf(model, of)) row("Side", said(sideOf(model, of)));
  const post = of.post === undefined ? null : model.posts[of.post], person = of.by === undefined ? null : model.participants[of.by];
  if (person && (person.role || person.team || person.url)) row("Speaker", [person.role, person.team].filter(Boolean).map((word, i) => [i ? ", " : "", said(word)]), person.url ? [" ", link(person.url, "page")] : null);
  if (post && post.time) row("When", said(post.time));
  if (post && post.votes !== undefined) row("Votes", String(post.votes));
  if (of.scheme) row("Scheme", said(of.scheme));
  if (node.groups.length) row("Group", said(node.groups.map(g => model.groups[g].title || model.groups[g].id).join(" in ")));
  if (of.tags) row("Tags", said(of.tags.join(", ")));
  if (of.assumed) row("Assumed", said(of.assumed));
  if (of.note) row("Note", said(of.note));
  if (of.place) row("In the file", el("code", {}, of.place));
  return rows.length ? el("dl", {class: "facts"}, rows) : null;
}

function findingList(app, node) {
  return section("Findings", node.findings.map(f => app.model.findings[f]).map(finding =>
    el("div", {class: `finding finding-${finding.severity}`},
      el("p", {}, severityChip(finding.severity), " ", el("code", {}, finding.rule)),
      el("p", {}, said(finding.message || "")),
      finding.help === undefined ? null : el("p", {class: "quiet"}, said(app.model.data.helps[finding.help])))));
}

const STATUS_WORDS = {
  exact: "the text holds it, letter by letter", normalised: "the text holds it, but for typography", fuzzy: "the text nearly holds it",
  ambiguous: "the text holds it in several places", misplaced: "found, but not at the place named", orphan: "the text does not hold it",
  "text changed": "the text is not the one that was cited", "text not at hand": "the text is not at hand",
};

function citations(app, node, key, title) {
  return section(title, (node.of[key] || []).map(citation => {
    const source = citation.source === undefined ? null : app.model.sources[citation.source];
    return el("div", {class: "citation"},
      source ? el("p", {}, said(sourceName(app.model, citation.source), "source-title"), citation.at ? ["; ", said(citation.at)] : null) : null,
      citation.quote ? el("blockquote", {dir: "auto"}, citation.quote) : null,
      citation.status ? el("p", {class: "quiet"}, `Quote: ${STATUS_WORDS[citation.status] || citation.status}`, citation.where ? [" (", said(citation.where), ")"] : null) : null,
      citation.passage ? passage(citation.passage) : null,
      citation.weak ? el("p", {class: "quiet"}, "Weak: ", said(citation.weak.join(", "))) : null,
      citation.quoting !== undefined ? el("p", {class: "quiet"}, "Quotes there: ", said(sourceName(app.model, citation.quoting))) : null,
      source ? sourceLine(source) : null,
      citation.note ? el("p", {class: "quiet"}, said(citation.note)) : null);
  }));
}

function passage([before, quote, behind]) {
  return el("details", {class: "passage"}, el("summary", {}, "The passage"), el("p", {dir: "auto"}, before, el("mark", {}, quote), behind));
}

// "article · 2023 · opinion · B2 · link"
function sourceLine(source) {
  const parts = [];
  if (source.authors) parts.push(said(source.authors.join(", ")));
  for (const key of ["kind", "in", "publisher", "date", "language", "qualifications", "note"]) if (source[key]) parts.push(said(source[key]));
  if (source.marks) parts.push(said(source.marks.join(", ")));
  if (gradeWords(source)) parts.push(gradeWords(source));
  if (source.url) parts.push(link(source.url, "open"));
  if (source.archived) parts.push(link(source.archived, "archived"));
  return parts.length ? el("p", {class: "quiet"}, parts.flatMap((part, i) => i ? [" · ", part] : [part])) : null;
}

// Reliability A to F and credibility 1 to 6 of the Admiralty code.
function gradeWords(source) {
  const grade = `${source.reliability || ""}${source.credibility || ""}`;
  return grade ? `grade ${grade}` : "";
}

function holders(app, node) {
  if (node.kind !== "claim") return null;
  return section("Who holds what", (app.model.stancesOf.get(node.number) || []).map(stance =>
    el("p", {}, stanceChip(stance.kind), " ", said(personName(app.model, stance.who)),
      el("span", {class: "quiet"}, ` ${stance.reason}${stance.post >= 0 ? `, ${app.model.posts[stance.post].at}` : ""}`))));
}

// What supports, attacks … it, and what it supports, attacks …
function relationLists(app, node) {
  const {model} = app, lists = [];
  const list = (title, found) => {
    if (found.length === 0) return;
    const links = el("ul", {class: "links"}), more = el("button", {type: "button", click: () => add()});
    let told = 0;
    const add = () => {
      for (const [other, extra] of found.slice(told, told + 100)) links.append(el("li", {}, nodeButton(app, other), extra));
      told = Math.min(told + 100, found.length);
      more.hidden = told === found.length;
      more.textContent = `Show more (${found.length - told} left)`;
    };
    add();
    lists.push(section(title, links, more));
  };
  // The note and the findings of a relation stand behind the claim at its other end.
  const about = relation => relation < 0 ? null : [model.relations[relation].note ? el("span", {class: "quiet"}, " ", said(model.relations[relation].note)) : null,
    (model.relations[relation].findings || []).map(f => [" ", severityChip(model.findings[f].severity), " ", el("code", {}, model.findings[f].rule)])];
  const others = (lines, key) => lines.map(line => {
    const other = model.nodes[line[key]];
    if (other.kind !== "junction") return [other, about(line.relation)];
    // Behind a junction is the other end of the relation that is undercut.
    const relation = model.relations[other.of.relation];
    if (line.relation === other.of.relation) {
      return [model.nodes[key === "to" ? relation.to : relation.from], [el("span", {class: "quiet"}, " (undercut)"), about(line.relation)]];
    }
    return [other, about(line.relation)];
  });
  for (let kind = 0; kind < RELATIONS.length; ++kind) {
    const into = node.into.filter(line => line.kind === kind && !(node.kind === "junction" && line.relation === node.of.relation));
    const out = node.out.filter(line => line.kind === kind && !(node.kind === "junction"));
    if (kind === CONTRADICTION || kind === EQUIVALENCE) {
      list(FROM_OTHERS[kind], [...others(into, "from"), ...others(out, "to")]);
      continue;
    }
    list(FROM_OTHERS[kind], others(into, "from"));
    list(TOWARDS[kind][0].toUpperCase() + TOWARDS[kind].slice(1), others(out, "to"));
  }
  if (node.kind === "junction") {
    const [from, to] = ends(model, node.of.relation);
    list("Goes from", [[from]]);
    list("To", [[to]]);
  }
  return lists;
}
