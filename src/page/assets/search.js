// Search over ids, labels, texts and speakers: every word must occur, in whatever signs it is written.

const MOST_HITS = 50;

// One spelling for capitals, accents, quotes, dashes and spaces. What is not seen goes: joiners, soft hyphens, and the
// marks on Latin, Greek and Cyrillic letters, Hebrew points and Arabic vowels.
function searchable(text) {
  return text.toLowerCase()
    .replace(/[‘’‚‛‹›ʼʹ′`´]/g, "'").replace(/[“”„‟«»″〝〞]/g, '"').replace(/[‐‑‒–—―−]/g, "-")
    .normalize("NFKD").replace(/[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u00ad\u200b-\u200f\u2060\ufeff]/g, "");
}

function searchText(model, node) {
  if (node.search === undefined) {
    const of = node.of;
    node.search = searchable([of.id, of.label, of.text, of.scheme, of.by === undefined ? "" : personName(model, of.by)].filter(Boolean).join("\n"));
  }
  return node.search;
}

function searched(model, query) {
  const words = searchable(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const found = model.nodes.filter(node => (node.kind === "claim" || node.kind === "argument") && words.every(word => searchText(model, node).includes(word)));
  // Those whose name begins with the words first.
  const rank = node => searchable(nodeName(model, node)).startsWith(words[0]) || searchable(node.of.id || "") === words[0] ? 0 : 1;
  return found.map(node => [rank(node), node]).sort((a, b) => a[0] - b[0] || a[1].index - b[1].index).map(pair => pair[1]);
}

function makeSearch(app) {
  const input = byId("search"), list = byId("hits");
  let hits = [], at = -1;
  const close = () => { list.hidden = true; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); at = -1; };
  const mark = () => {
    [...list.children].forEach((one, i) => one.setAttribute("aria-selected", String(i === at)));
    if (at < 0) { input.removeAttribute("aria-activedescendant"); return; }
    input.setAttribute("aria-activedescendant", `hit-${at}`);
    list.children[at].scrollIntoView({block: "nearest"});
  };
  const pick = i => { const node = hits[i]; close(); app.goTo(node.index); app.say(`${nodeName(app.model, node)}`); };
  const update = () => {
    const found = searched(app.model, input.value);
    app.setFound(found);
    list.replaceChildren();
    hits = found ? found.slice(0, MOST_HITS) : [];
    if (!found) { close(); return; }
    hits.forEach((node, i) => {
      const hit = el("li", {role: "option", id: `hit-${i}`, "aria-selected": "false", class: "hit"},
        said(nodeName(app.model, node)), el("span", {class: "quiet"}, node.kind === "claim" ? ` ${spokenBy(app.model, node.of)}` : " argument"));
      hit.addEventListener("pointerdown", event => { event.preventDefault(); pick(i); });
      list.append(hit);
    });
    if (hits.length === 0) list.append(el("li", {role: "option", "aria-disabled": "true", "aria-selected": "false", class: "hit quiet"}, "Nothing found"));
    else if (found.length > hits.length) list.append(el("li", {role: "option", "aria-disabled": "true", "aria-selected": "false", class: "hit quiet"}, `and ${found.length - hits.length} more`));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    at = -1;
    app.say(`${found.length} found`);
  };
  app.clearSearch = () => { input.value = ""; hits = []; app.setFound(null); close(); };
  input.addEventListener("input", update);
  input.addEventListener("focus", () => { if (input.value) update(); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" && hits.length) { if (list.hidden) update(); at = Math.min(at + 1, hits.length - 1); mark(); }
    else if (event.key === "ArrowUp" && hits.length) { at = Math.max(at - 1, 0); mark(); }
    else if (event.key === "Enter" && hits.length) pick(Math.max(at, 0));
    else if (event.key === "Escape") app.clearSearch();
    else return;
    event.preventDefault();
  });
}
