// Filters: a claim matches when it has one of the chosen values in each list that has any chosen.

// The lists: {key, title, values: [{value, name, count}], of: claim node -> values}.
function facets(model) {
  const all = [], named = list => new Map(list.map(one => [one.id, one]));
  const people = named(model.participants), sources = named(model.sources), groups = named(model.groups);
  const title = (of, id) => of.has(id) ? of.get(id).name || of.get(id).title || id : id;
  const facet = (key, title, of, name) => {
    const counts = new Map();
    for (const node of model.nodes) {
      if (node.kind !== "claim") continue;
      for (const value of new Set(of(node))) counts.set(value, (counts.get(value) || 0) + 1);
    }
    const values = [...counts].map(([value, count]) => ({value, count, name: name(value)}));
    values.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
    if (values.length) all.push({key, title, of, values});
  };
  facet("by", "Said by", node => node.of.by === undefined ? [] : [model.participants[node.of.by].id], value => title(people, value));
  facet("side", "Side", node => sideOf(model, node.of) ? [sideOf(model, node.of)] : [], value => value);
  facet("stance", "Stance", node => (model.stancesOf.get(node.number) || []).map(s => `${s.kind} ${model.participants[s.who].id}`),
        value => `${STANCE_WORDS[value.slice(0, value.indexOf(" "))]}: ${title(people, value.slice(value.indexOf(" ") + 1))}`);
  facet("source", "Source", node => [...(node.of.said || []), ...(node.of.cites || [])].filter(c => c.source !== undefined).map(c => model.sources[c.source].id),
        value => title(sources, value));
  facet("kind", "Kind", node => [node.of.kind || "fact"], value => value);
  if (model.data.theses.length) facet("thesis", "Thesis", node => [node.of.thesis ? "yes" : "no"], value => value);
  facet("tag", "Tag", node => node.of.tags || [], value => value);
  facet("group", "Group", node => node.groups.map(group => model.groups[group].id), value => title(groups, value));
  facet("finding", "Finding", node => node.findings.map(f => model.findings[f].rule), value => value);
  facet("severity", "Severity", node => node.findings.map(f => model.findings[f].severity), value => value);
  return all;
}

// Of what an address or an older state of the map chose, what there is to choose.
function known(lists, chosen) {
  const out = new Map();
  for (const list of lists) {
    const values = list.values.filter(one => chosen.has(list.key) && chosen.get(list.key).has(one.value)).map(one => one.value);
    if (values.length) out.set(list.key, new Set(values));
  }
  return out;
}

// The nodes that match; null where nothing is chosen. `chosen`: Map from key to Set of values.
function matching(model, lists, chosen) {
  const used = lists.filter(list => chosen.has(list.key) && chosen.get(list.key).size > 0);
  if (used.length === 0) return null;
  const found = new Set();
  for (const node of model.nodes) {
    if (node.kind === "claim" && used.every(list => list.of(node).some(value => chosen.get(list.key).has(value)))) found.add(node.index);
  }
  return found;
}

function showFilters(app) {
  const panel = byId("filters"), {chosen} = app.state;
  const open = new Set([...panel.querySelectorAll("details[open]")].map(one => one.dataset.key));
  panel.replaceChildren(el("div", {class: "panel-head"}, el("h2", {}, "Filters"),
    el("button", {type: "button", class: "close", "aria-label": "Close filters", click: () => app.toggleFilters(false)}, "×")));
  const count = app.matches === null ? app.model.claims.length : app.matches.size;
  panel.append(el("p", {class: "quiet"}, `${count} of ${app.model.claims.length} claims`));
  const mode = (hide, text) => {
    const input = el("input", {type: "radio", name: "filter-mode", checked: app.state.hide === hide});
    input.addEventListener("change", () => app.setHide(hide));
    return el("label", {}, input, ` ${text}`);
  };
  panel.append(el("fieldset", {class: "mode"}, el("legend", {}, "The others"), mode(false, "pale"), mode(true, "hidden")));
  for (const list of app.facets) {
    const values = chosen.get(list.key) || new Set();
    const details = el("details", {"data-key": list.key, open: open.has(list.key) || values.size > 0},
      el("summary", {}, list.title, values.size ? el("span", {class: "count"}, ` ${values.size} chosen`) : null));
    const boxes = el("div", {class: "choices"});
    let told = 0;
    const add = from => {
      told = from + 100;
      app.told.set(list.key, told);
      for (const {value, name, count} of list.values.slice(from, from + 100)) {
        const input = el("input", {type: "checkbox", checked: values.has(value)});
        input.addEventListener("change", () => app.choose(list.key, value, input.checked));
        boxes.append(el("label", {}, input, " ", said(name), el("span", {class: "count"}, ` ${count}`)));
      }
      if (list.values.length > from + 100) {
        const more = el("button", {type: "button", click: () => { more.remove(); add(from + 100); }}, "More");
        boxes.append(more);
      }
    };
    const before = app.told.get(list.key) || 0;
    add(0);
    while (told < before && boxes.lastChild.tagName === "BUTTON") boxes.lastChild.click();
    details.append(boxes);
    panel.append(details);
  }
  if (app.matches !== null) panel.append(el("button", {type: "button", class: "clear", click: () => app.clearFilters()}, "Clear filters"));
}
