// What of the map is shown and where: folds, focus and filters. Places come from the program; what is hidden leaves gaps,
// and these are closed, along x and along y, so that everything stays in the order that the reader knows.

const GAP = 46;  // what is left of a gap, in pixels of the map

// `state`: folded (Set of nodes), foldedGroups (Set), focus (node or null), steps, matches (Set of nodes or null), hide.
function shownMap(model, state) {
  const count = model.nodes.length;
  const stands = new Int32Array(count).fill(-1);  // the node that stands for it; itself where it is shown
  const open = unfolded(model, state.folded);
  const near = state.focus ? nearNodes(model, state.focus, state.steps) : null;
  for (const node of model.nodes) {
    const i = node.index;
    if (node.kind === "group") continue;
    if (near && !near.has(i)) continue;
    if (state.hide && state.matches && !keeps(model, node, state.matches)) continue;
    stands[i] = near ? i : open.stands[i];  // what is near is shown, folded or not
    const group = node.groups.findLast(g => state.foldedGroups.has(g));
    if (group !== undefined && stands[i] >= 0) stands[i] = model.firstGroup + group;
  }
  // What stands for others is shown only where it is not hidden itself.
  for (let i = 0; i < count; ++i) {
    const by = stands[i];
    if (by >= 0 && by < model.firstGroup && stands[by] !== by) stands[i] = stands[by];
  }
  // A place on a line is there only as long as both ends of the line are.
  for (const node of model.nodes) {
    if (node.kind !== "junction" || stands[node.index] !== node.index) continue;
    const [from, to] = ends(model, node.of.relation);
    if (stands[from.index] !== from.index || stands[to.index] !== to.index) stands[node.index] = stands[to.index];
  }
  const isShown = new Uint8Array(count);
  for (let i = 0; i < count; ++i) if (stands[i] >= 0) isShown[stands[i]] = 1;
  for (let i = model.firstGroup; i < count; ++i) if (isShown[i]) stands[i] = i;
  const whole = model.nodes.every(node => node.kind === "group" ? !isShown[node.index] : isShown[node.index]);
  const nodes = model.nodes.filter(node => isShown[node.index]);
  const mapX = whole ? null : squeezed(nodes, "x", "width");
  const mapY = whole ? null : squeezed(nodes, "y", "height");
  const shown = {stands, isShown, whole, nodes, places: new Map(), lines: [], frames: [], hidden: open.hidden};
  for (const node of nodes) {
    shown.places.set(node.index, whole ? node : {x: mapX(node.x), y: mapY(node.y), width: node.width, height: node.height});
  }
  addLines(model, shown, mapX, mapY);
  addFrames(model, state, shown);
  shown.bounds = boundsOf([...shown.places.values(), ...shown.frames]);
  return shown;
}

// Nodes that a way from a root reaches without passing through a folded one; what others hide stands behind the first
// folded node that leads to it. `hidden`: how many claims a folded node hides.
function unfolded(model, folded) {
  const stands = new Int32Array(model.nodes.length).fill(-1);
  const hidden = new Map();
  if (folded.size === 0) {
    for (const node of model.nodes) if (node.kind !== "group") stands[node.index] = node.index;
    return {stands, hidden};
  }
  const walk = (queue, stand) => {
    for (let i = 0; i < queue.length; ++i) {
      const at = queue[i];
      if (stand === null && folded.has(at.index)) continue;
      for (const {node} of below(model, at)) {
        if (stands[node.index] >= 0) continue;
        stands[node.index] = stand === null ? node.index : stand;
        if (stand !== null && node.kind === "claim") hidden.set(stand, (hidden.get(stand) || 0) + 1);
        queue.push(node);
      }
    }
  };
  for (const root of model.roots) stands[root.index] = root.index;
  walk([...model.roots], null);
  for (const node of model.nodes) if (folded.has(node.index) && stands[node.index] === node.index) walk([node], node.index);
  return {stands, hidden};
}

// Nodes within so many steps, as `render --focus` counts them: a relation or an argument is one step from a claim, and
// what belongs to it (its ends, its premises) comes with it.
function nearNodes(model, start, steps) {
  const distance = new Map(), rings = [[start]];
  for (let ring = 0; ring < rings.length && ring <= steps; ++ring) {
    const nodes = rings[ring] || [];
    for (let i = 0; i < nodes.length; ++i) {
      const at = nodes[i];
      if (distance.has(at.index)) continue;
      distance.set(at.index, ring);
      for (const line of at.into.concat(at.out)) {
        const other = model.nodes[line.from === at.index ? line.to : line.from];
        const next = ring + (belongsTo(line, at) ? 0 : 1);
        if (!distance.has(other.index)) (rings[next] || (rings[next] = [])).push(other);
      }
    }
  }
  return distance;
}

function belongsTo(line, node) {
  if (node.kind === "junction") return line.relation === node.of.relation;
  return node.kind === "argument" && (line.kind === PREMISE || line.from === node.index);
}

function keeps(model, node, matches) {
  if (matches.has(node.index)) return true;
  if (node.kind === "argument") return node.of.premises.some(premise => matches.has(premise));
  if (node.kind === "junction") return ends(model, node.of.relation).every(end => end.kind === "junction" || keeps(model, end, matches));
  return false;
}

// A function from old to new coordinates: stretches that boxes cover stay as they are, gaps shrink to GAP. It never
// changes an order, so a line that passed between two boxes still does.
function squeezed(nodes, at, size) {
  const stretches = nodes.map(node => [node[at], node[at] + node[size]]).sort((a, b) => a[0] - b[0]);
  const merged = [];
  for (const [begin, end] of stretches) {
    const last = merged[merged.length - 1];
    if (last && begin <= last.end) last.end = Math.max(last.end, end);
    else merged.push({begin, end});
  }
  let next = 0;
  merged.forEach((one, i) => {
    one.gap = i === 0 ? GAP : Math.min(GAP, one.begin - merged[i - 1].end);
    one.to = next + (i === 0 ? 0 : one.gap);
    next = one.to + one.end - one.begin;
  });
  return value => {
    let low = 0, high = merged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (merged[middle].begin <= value) low = middle + 1; else high = middle;
    }
    if (low === 0) return merged.length ? merged[0].to - Math.min(GAP, merged[0].begin - value) : value;
    const one = merged[low - 1];
    if (value <= one.end) return one.to + value - one.begin;
    const end = one.to + one.end - one.begin;
    if (low === merged.length) return end + Math.min(GAP, value - one.end);
    const gap = merged[low].begin - one.end;
    return end + (value - one.end) / gap * merged[low].gap;
  };
}

function addLines(model, shown, mapX, mapY) {
  const between = new Set();
  for (const line of model.lines) {
    const from = shown.stands[line.from], to = shown.stands[line.to];
    if (from < 0 || to < 0) continue;
    const own = from === line.from && to === line.to;
    if (own && line.route.length >= 8) {
      const route = shown.whole ? line.route : line.route.map((v, i) => i % 2 ? mapY(v) : mapX(v));
      shown.lines.push({line, kind: line.kind, from, to, route, stand: false, faint: false, box: routeBox(route)});
      continue;
    }
    if (from === to) continue;
    const key = `${line.kind} ${from} ${to}`;  // of many hidden ones, one line
    if (between.has(key)) continue;
    between.add(key);
    const route = straightRoute(shown.places.get(from), shown.places.get(to));
    // What folded claims hide leads to many places; these lines are drawn only for the claim that is selected.
    const faint = (from !== line.from && from < model.firstGroup) || (to !== line.to && to < model.firstGroup);
    shown.lines.push({line, kind: line.kind, from, to, route, stand: !own, faint, box: routeBox(route)});
  }
}

function routeBox(route) {
  let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
  for (let i = 0; i < route.length; i += 2) {
    left = Math.min(left, route[i]); right = Math.max(right, route[i]);
    top = Math.min(top, route[i + 1]); bottom = Math.max(bottom, route[i + 1]);
  }
  return [left, top, right, bottom];
}

// From the edge of one box to the edge of the other, along the line between their middles.
function straightRoute(a, b) {
  const ax = a.x + a.width / 2, ay = a.y + a.height / 2, bx = b.x + b.width / 2, by = b.y + b.height / 2;
  const edge = (box, x, y, dx, dy) => {
    const scale = Math.min(dx ? box.width / 2 / Math.abs(dx) : Infinity, dy ? box.height / 2 / Math.abs(dy) : Infinity, 1);
    return [x + dx * scale, y + dy * scale];
  };
  const [x0, y0] = edge(a, ax, ay, bx - ax, by - ay), [x3, y3] = edge(b, bx, by, ax - bx, ay - by);
  return [x0, y0, x0 + (x3 - x0) / 3, y0 + (y3 - y0) / 3, x0 + (x3 - x0) * 2 / 3, y0 + (y3 - y0) * 2 / 3, x3, y3];
}

// A frame around what is shown of each group, outer ones first. In the whole map it is as the program placed it.
function addFrames(model, state, shown) {
  const boxes = model.groups.map(() => null);
  const widen = (group, left, top, right, bottom) => {
    const box = boxes[group] || (boxes[group] = {left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity});
    box.left = Math.min(box.left, left); box.right = Math.max(box.right, right);
    box.top = Math.min(box.top, top); box.bottom = Math.max(box.bottom, bottom);
  };
  for (const node of shown.nodes) {
    const place = shown.places.get(node.index);
    node.groups.forEach((group, i) => {  // each frame further out has room for the title of the one in it
      widen(group, place.x - 8 - 6 * i, place.y - 24 - 24 * i, place.x + place.width + 8 + 6 * i, place.y + place.height + 8 + 6 * i);
    });
  }
  model.groups.forEach((group, i) => {
    if (!boxes[i] || !group.frame || state.foldedGroups.has(i)) return;
    const {left, top, right, bottom} = boxes[i];
    const [x, y, width, height] = shown.whole ? group.frame : [left, top, right - left, bottom - top];
    shown.frames.push({group: i, x, y, width, height});
  });
  shown.frames.sort((a, b) => b.width * b.height - a.width * a.height || a.group - b.group);
}

function boundsOf(boxes) {
  if (boxes.length === 0) return {x: 0, y: 0, width: 100, height: 100};
  let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
  for (const box of boxes) {
    left = Math.min(left, box.x); right = Math.max(right, box.x + box.width);
    top = Math.min(top, box.y); bottom = Math.max(bottom, box.y + box.height);
  }
  return {x: left, y: top, width: right - left, height: bottom - top};
}
