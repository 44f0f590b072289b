// The map on its canvas: pan, zoom, keys, the small map, movement from one arrangement to the next.

function makeMapView(app) {
  const canvas = byId("map"), small = byId("minimap");
  const view = {x: 0, y: 0, scale: 1, width: 0, height: 0};
  const map = {view, shown: null, hovered: null, moving: null, frames: []};
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let waiting = false, drag = null, clicked = {node: null, time: -1000};
  const touches = new Map();

  const look = () => ({
    colors: app.colors, selected: standing(app.state.claim), hovered: map.hovered,
    matches: app.matches, found: app.found, words: map.shown.lines.length <= 60,
  });

  map.draw = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(time => {
      waiting = false;
      if (map.shown) step(time);
      paint();
      if (map.moving) map.draw();
    });
  };

  function paint() {
    if (view.width === 0 || !map.shown) return;
    const begin = performance.now();
    const ratio = canvas.width / view.width, context = canvas.getContext("2d", {alpha: false});
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawScene(context, app.model, map.moving ? map.moving.shown : map.shown, view, look());
    drawSmallMap();
    map.frames.push(performance.now() - begin);
    if (map.frames.length > 600) map.frames.shift();
  }

  // The node that is drawn for one that may be folded away; null where nothing is.
  function standing(index) {
    if (index === null || !map.shown || map.shown.stands[index] < 0) return null;
    return map.shown.stands[index];
  }

  // What of the map no panel covers, in pixels: on narrow screens the panel lies over it.
  function room() {
    const panel = byId("panel"), box = canvas.getBoundingClientRect();
    if (panel.hidden || getComputedStyle(panel).position !== "absolute") return {width: view.width, height: view.height};
    return {width: view.width, height: Math.max(120, Math.min(view.height, panel.getBoundingClientRect().top - box.top))};
  }

  // ---- movement ----

  function step(time) {
    const moving = map.moving;
    if (!moving) return;
    if (moving.begin === null) moving.begin = time;
    const part = Math.min(1, (time - moving.begin) / 260), eased = part * (2 - part);
    if (moving.to) for (const key of ["x", "y", "scale"]) view[key] = moving.from[key] + (moving.to[key] - moving.from[key]) * eased;
    if (moving.old) {
      const places = new Map();
      for (const [index, place] of map.shown.places) {
        const old = moving.old.get(index);
        places.set(index, old ? {...place, x: old.x + (place.x - old.x) * eased, y: old.y + (place.y - old.y) * eased,
                                 width: place.width, height: place.height} : place);
      }
      const lines = part === 1 ? map.shown.lines : [];
      moving.shown = {...map.shown, places, lines, frames: part === 1 ? map.shown.frames : []};
    } else moving.shown = map.shown;
    if (part === 1) map.moving = null;
  }

  function moveTo(to) {
    if (calm.matches) { Object.assign(view, to); map.draw(); return; }
    map.moving = {begin: null, from: {...view}, to, old: null, shown: map.shown};
    map.draw();
  }

  // Shows the map anew after folds, focus or filters changed; `keep`: a node that stays where it is on the screen.
  map.arrange = keep => {
    const old = map.shown;
    map.shown = shownMap(app.model, {folded: app.state.folded, foldedGroups: app.state.foldedGroups,
      focus: app.state.focus === null ? null : app.model.nodes[app.state.focus], steps: app.state.steps,
      matches: app.matches, hide: app.state.hide});
    map.moving = null;
    const before = old && keep !== undefined && old.places.get(keep), after = before && map.shown.places.get(keep);
    if (after) { view.x += after.x - before.x; view.y += after.y - before.y; }
    if (old && after && !calm.matches && map.shown.nodes.length < 1500) {
      const shifted = new Map();
      for (const [index, place] of old.places)
        shifted.set(index, {x: place.x + after.x - before.x, y: place.y + after.y - before.y});
      map.moving = {begin: null, from: null, to: null, old: shifted, shown: map.shown};
    }
    byId("unfold-all").hidden = app.state.folded.size + app.state.foldedGroups.size === 0;
    map.draw();
  };

  map.fit = (instantly) => {
    const box = map.shown.bounds, margin = 32, above = 56;  // the legend and notes stand above
    const scale = Math.min((view.width - 2 * margin) / box.width, (view.height - margin - above) / box.height, 1.25);
    const to = {scale, x: box.x + box.width / 2 - view.width / 2 / scale, y: box.y + box.height / 2 - (view.height + above - margin) / 2 / scale};
    if (instantly) { Object.assign(view, to); map.draw(); } else moveTo(to);
  };

  // What is too wide to be read begins at its first root.
  map.begin = () => {
    map.fit(true);
    const root = app.model.roots[0];
    if (view.scale < NAMES_FROM && root) map.show(root.index, 0.5, true);
  };

  map.show = (index, least = 0.75, instantly = false) => {
    const place = map.shown.places.get(map.shown.stands[index] >= 0 ? map.shown.stands[index] : index);
    if (!place) return;
    const scale = Math.max(view.scale, least);
    const {width, height} = room();
    const to = {scale, x: place.x + place.width / 2 - width / 2 / scale, y: place.y + place.height / 2 - height / 2 / scale};
    if (instantly) { Object.assign(view, to); map.draw(); } else moveTo(to);
  };

  map.zoom = (factor, x = view.width / 2, y = view.height / 2) => {
    const scale = Math.min(4, Math.max(0.01, view.scale * factor));
    view.x += x / view.scale - x / scale;
    view.y += y / view.scale - y / scale;
    view.scale = scale;
    map.draw();
  };

  map.resize = () => {
    const box = canvas.parentElement.getBoundingClientRect(), ratio = Math.min(window.devicePixelRatio || 1, 2);
    if (box.width === 0 || box.height === 0) return;
    const width = Math.round(box.width * ratio), height = Math.round(box.height * ratio);
    view.width = box.width; view.height = box.height;
    if (canvas.width === width && canvas.height === height) return;
    canvas.width = width; canvas.height = height;  // clears it, so it is drawn at once
    paint();
  };

  // ---- the small map ----

  function drawSmallMap() {
    const box = map.shown.bounds, width = 180, height = Math.max(40, Math.min(130, width * box.height / box.width));
    const fits = view.x <= box.x && view.y <= box.y && view.x + view.width / view.scale >= box.x + box.width &&
      view.y + view.height / view.scale >= box.y + box.height;
    // On narrow pages it would lie over the buttons.
    const tools = document.querySelector(".tools"), {left} = canvas.getBoundingClientRect();
    small.hidden = fits || tools.getBoundingClientRect().right - left + width + 24 > view.width;
    if (small.hidden) return;
    const scale = Math.min(width / box.width, height / box.height) * 0.94;
    map.small = {scale, x: box.x - (width / scale - box.width) / 2, y: box.y - (height / scale - box.height) / 2};
    const key = `${app.theme} ${width} ${height}`;
    if (map.smallOf !== map.shown || map.smallKey !== key || app.matches !== map.smallMatches) drawSmallBase(width, height);
    map.smallKey = key;
    const context = small.getContext("2d");
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(map.smallBase, 0, 0);
    context.setTransform(2, 0, 0, 2, 0, 0);
    context.strokeStyle = app.colors.accent;
    context.lineWidth = 2;
    context.strokeRect((view.x - map.small.x) * scale, (view.y - map.small.y) * scale, view.width / view.scale * scale, view.height / view.scale * scale);
  }

  function drawSmallBase(width, height) {
    small.width = width * 2; small.height = height * 2;
    small.style.width = `${width}px`; small.style.height = `${height}px`;
    const base = document.createElement("canvas");
    base.width = width * 2; base.height = height * 2;
    const context = base.getContext("2d");
    context.setTransform(2, 0, 0, 2, 0, 0);
    drawScene(context, app.model, {...map.shown, lines: []}, {...map.small, width, height},
              {...look(), selected: null, hovered: null, found: null});
    map.smallBase = base; map.smallOf = map.shown; map.smallMatches = app.matches;
  }

  function smallMove(event) {
    const box = small.getBoundingClientRect();
    view.x = map.small.x + (event.clientX - box.left) / map.small.scale - view.width / 2 / view.scale;
    view.y = map.small.y + (event.clientY - box.top) / map.small.scale - view.height / 2 / view.scale;
    map.moving = null;
    map.draw();
  }
  small.addEventListener("pointerdown", event => { small.setPointerCapture(event.pointerId); smallMove(event); });
  small.addEventListener("pointermove", event => { if (event.buttons) smallMove(event); });

  // ---- pointer ----

  function nodeAt(event) {
    const box = canvas.getBoundingClientRect();
    const x = view.x + (event.clientX - box.left) / view.scale, y = view.y + (event.clientY - box.top) / view.scale;
    for (let i = map.shown.nodes.length; i-- > 0;) {
      const node = map.shown.nodes[i], place = map.shown.places.get(node.index);
      if (node.kind !== "junction" && x >= place.x && x <= place.x + place.width && y >= place.y && y <= place.y + place.height) return node;
    }
    return null;
  }

  canvas.addEventListener("pointerdown", event => {
    canvas.setPointerCapture(event.pointerId);
    touches.set(event.pointerId, event);
    drag = {x: event.clientX, y: event.clientY, moved: false};
    map.moving = null;
  });
  canvas.addEventListener("pointermove", event => {
    if (!touches.has(event.pointerId)) {
      const node = nodeAt(event), hovered = node ? node.index : null;
      canvas.style.cursor = node ? "pointer" : "grab";
      if (hovered !== map.hovered) { map.hovered = hovered; map.draw(); }
      return;
    }
    if (touches.size === 2) pinch(event);
    touches.set(event.pointerId, event);
    if (!drag || touches.size > 1) return;
    const dx = event.clientX - drag.x, dy = event.clientY - drag.y;
    if (!drag.moved && Math.hypot(dx, dy) < 4) return;
    drag = {x: event.clientX, y: event.clientY, moved: true};
    view.x -= dx / view.scale;
    view.y -= dy / view.scale;
    canvas.style.cursor = "grabbing";
    map.draw();
  });
  function pinch(event) {
    const [a, b] = [...touches.values()], box = canvas.getBoundingClientRect();
    const other = a.pointerId === event.pointerId ? b : a, was = a.pointerId === event.pointerId ? a : b;
    const before = Math.hypot(was.clientX - other.clientX, was.clientY - other.clientY);
    const now = Math.hypot(event.clientX - other.clientX, event.clientY - other.clientY);
    if (before > 0) map.zoom(now / before, (event.clientX + other.clientX) / 2 - box.left, (event.clientY + other.clientY) / 2 - box.top);
    drag = null;
  }
  const release = event => {
    touches.delete(event.pointerId);
    if (event.type === "pointerup" && drag && !drag.moved) {
      const node = nodeAt(event);
      // The panel may move the map between the clicks of a double click: it is about what the first one met.
      if (event.timeStamp - clicked.time > 600) clicked = {node, time: event.timeStamp};
      if (!node) app.select(null);
      else if (node.kind === "group") app.foldGroup(node.number, false);
      else app.select(node.index);
    }
    drag = null;
  };
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", release);
  canvas.addEventListener("dblclick", event => {
    const {node} = clicked;
    if (node && node.kind !== "group") { app.select(node.index); app.fold(node.index); }
    else if (!node) map.zoom(1.6, event.offsetX, event.offsetY);
  });
  canvas.addEventListener("wheel", event => {
    event.preventDefault();
    map.moving = null;
    const pixels = event.deltaMode === 1 ? event.deltaY * 24 : event.deltaY;
    if (event.ctrlKey || event.metaKey || !event.shiftKey && event.deltaX === 0) map.zoom(Math.exp(-pixels * (event.ctrlKey ? 0.01 : 0.0016)), event.offsetX, event.offsetY);
    else { view.x += (event.deltaX || event.deltaY) / view.scale; view.y += (event.deltaX ? event.deltaY : 0) / view.scale; map.draw(); }
  }, {passive: false});

  // ---- keys ----

  // The nearest shown node in a direction: what lies straight ahead counts more than what lies aside.
  function neighbour(dx, dy) {
    const from = app.state.claim === null ? null : map.shown.places.get(map.shown.stands[app.state.claim]);
    if (!from) return app.model.roots.find(root => map.shown.isShown[root.index]) || map.shown.nodes[0];
    const fx = from.x + from.width / 2, fy = from.y + from.height / 2;
    let best = null, least = Infinity;
    for (const node of map.shown.nodes) {
      const place = map.shown.places.get(node.index);
      if (node.kind === "junction" || place === from) continue;
      const x = place.x + place.width / 2 - fx, y = place.y + place.height / 2 - fy;
      const ahead = x * dx + y * dy, aside = Math.abs(x * dy) + Math.abs(y * dx);
      if (ahead <= 1) continue;
      const cost = ahead + 2 * aside;
      if (cost < least) { least = cost; best = node; }
    }
    return best;
  }

  const arrows = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
  canvas.addEventListener("keydown", event => {
    if (event.altKey || event.ctrlKey || event.metaKey || (!app.keys && event.key.length === 1 && event.key !== " ")) return;
    const arrow = arrows[event.key];
    const selected = app.state.claim, group = selected !== null && app.model.nodes[selected].kind === "group";
    if (group && (event.key === "f" || event.key === "Enter" || event.key === " ")) app.foldGroup(app.model.nodes[selected].number, false);
    else if (arrow && event.shiftKey) { view.x += arrow[0] * 80 / view.scale; view.y += arrow[1] * 80 / view.scale; map.draw(); }
    else if (arrow) {
      const node = neighbour(...arrow);
      if (node) { app.select(node.index, {quiet: true}); map.reveal(node.index); }
    }
    else if (event.key === "Enter" || event.key === " ") { if (selected !== null) app.openPanel(); }
    else if (event.key === "f" && selected !== null) app.fold(selected);
    else if (event.key === "o" && selected !== null && !group) app.focus(app.state.focus === selected ? null : selected);
    else if (event.key === "u") app.unfoldAll();
    else if (event.key === "+" || event.key === "=") map.zoom(1.25);
    else if (event.key === "-") map.zoom(0.8);
    else if (event.key === "0") map.fit();
    else return;
    event.preventDefault();
  });

  // Moves only as far as the node needs to be seen.
  map.reveal = index => {
    const place = map.shown.places.get(map.shown.stands[index]);
    if (!place) return;
    const margin = 24 / view.scale, {width, height} = room(), right = view.x + width / view.scale, bottom = view.y + height / view.scale;
    const to = {...view};
    if (view.scale < 0.3) { map.show(index); return; }
    if (place.x - margin < view.x) to.x = place.x - margin;
    else if (place.x + place.width + margin > right) to.x += place.x + place.width + margin - right;
    if (place.y - margin < view.y) to.y = place.y - margin;
    else if (place.y + place.height + margin > bottom) to.y += place.y + place.height + margin - bottom;
    if (to.x !== view.x || to.y !== view.y) moveTo({x: to.x, y: to.y, scale: view.scale}); else map.draw();
  };

  new ResizeObserver(map.resize).observe(canvas.parentElement);
  byId("zoom-in").addEventListener("click", () => map.zoom(1.25));
  byId("zoom-out").addEventListener("click", () => map.zoom(0.8));
  byId("fit").addEventListener("click", () => map.fit());
  byId("fold-all").addEventListener("click", () => app.foldLevels());
  byId("unfold-all").addEventListener("click", () => app.unfoldAll());
  return map;
}
