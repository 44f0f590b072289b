// Draws what is shown on a canvas. Colours are never alone: each kind of line has its own stroke and head, each box says
// in words who speaks and what is wrong.

const DASHES = [[], [7, 4], [1.5, 4], [7, 4], [], []];
const DASH_PERIOD = 121;  // of all kinds of dashes: 11 times 11, 22 times 5.5
const MOST_WORDS = 60;    // beside lines at once
const BOX_RADIUS = 5;
const TEXT_FROM = 0.42;   // scale from which a box shows its own lines
const NAMES_FROM = 0.15;  // scale from which it shows a short name

// `view`: {x, y, scale, width, height}: the map's point at the upper left corner, and pixels. `look`: {colors, selected,
// hovered, matches (Set or null), words}.
function drawScene(context, model, shown, view, look) {
  const {scale} = view;
  const seen = {left: view.x, top: view.y, right: view.x + view.width / scale, bottom: view.y + view.height / scale};
  context.save();
  context.fillStyle = look.colors.canvas;
  context.fillRect(0, 0, view.width, view.height);
  context.scale(scale, scale);
  context.translate(-view.x, -view.y);
  for (const frame of shown.frames) if (meets(frame, seen)) drawFrame(context, model, frame, look, scale);
  drawLines(context, model, shown, seen, look, scale);
  if (scale < NAMES_FROM) drawFar(context, shown, seen, look, model, scale);
  else for (const node of shown.nodes) {
    const place = shown.places.get(node.index);
    if (meets(place, seen)) drawNode(context, model, shown, node, place, look, scale);
  }
  context.restore();
}

function meets(box, seen) {
  return box.x < seen.right && box.x + box.width > seen.left && box.y < seen.bottom && box.y + box.height > seen.top;
}

function isDim(node, look) {
  return look.matches !== null && !look.matches.has(node.index) && node.kind === "claim";
}

function drawFrame(context, model, frame, look, scale) {
  const [fill, line] = look.colors.group;
  roundBox(context, frame, 8);
  context.fillStyle = fill;
  context.fill();
  context.lineWidth = Math.max(1, 0.8 / scale);
  context.strokeStyle = line;
  context.stroke();
  const size = Math.min(Math.max(12, 9 / scale), 20);
  context.fillStyle = look.colors.muted;
  context.font = `600 ${size}px ${model.fonts}`;
  context.textBaseline = "top";
  const title = cut(context, nodeName(model, model.nodes[model.firstGroup + frame.group]), frame.width - 16);
  drawLine(context, title, frame, 8, frame.y + 4, model.groups[frame.group].leftwards);
}

function roundBox(context, box, radius) {
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, radius);
}

// Text that fits the width, cut with "…" where it does not.
function cut(context, text, width) {
  if (context.measureText(text).width <= width) return text;
  let low = 0, high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (context.measureText(text.slice(0, middle) + "…").width <= width) low = middle; else high = middle - 1;
  }
  return text.slice(0, low) + "…";
}

// ---- lines ----

function lineColor(kind, look) {
  return kind === PREMISE ? look.colors.premise : look.colors.relations[kind];
}

// Whether a line begins or ends at a node, also where another ends on it and cuts it in two.
function reaches(model, line, index) {
  const at = l => l.from === index || l.to === index, {relation} = line.line;
  return index !== null && (at(line) || [line.from, line.to].map(end => model.nodes[end]).some(node =>
    node.kind === "junction" && node.of.relation === relation &&
    node.into.concat(node.out).some(half => half.relation === relation && at(half))));
}

function drawLines(context, model, shown, seen, look, scale) {
  const far = scale < NAMES_FROM, lit = look.selected;
  const near = [];
  for (let kind = 0; kind < RELATIONS.length; ++kind) {
    for (const dim of [true, false]) {
      context.beginPath();
      let any = false;
      for (const line of shown.lines) {
        const [left, top, right, bottom] = line.box;
        if (line.kind !== kind || right < seen.left || left > seen.right || bottom < seen.top || top > seen.bottom) continue;
        if (isDimLine(model, line, look) !== dim) continue;
        if (reaches(model, line, lit)) near.push(line);
        else if (line.faint) continue;
        trace(context, line.route, far, seen);
        any = true;
      }
      if (!any) continue;
      context.globalAlpha = dim ? 0.15 : 1;
      context.strokeStyle = lineColor(kind, look);
      context.lineWidth = Math.max(kind === EQUIVALENCE ? 1.2 : 1.4, 0.7 / scale);
      context.setLineDash(far ? [] : DASHES[kind]);
      context.stroke();
      context.setLineDash([]);
    }
  }
  context.globalAlpha = 1;
  for (let kind = 0; kind < RELATIONS.length; ++kind) {
    context.beginPath();
    for (const line of near) if (line.kind === kind) trace(context, line.route, far, seen);
    context.strokeStyle = lineColor(kind, look);
    context.lineWidth = Math.max(3, 2 / scale);
    context.setLineDash(far ? [] : DASHES[kind]);
    context.stroke();
    context.setLineDash([]);
  }
  if (scale < 0.3) return;
  for (const line of shown.lines) {
    const [left, top, right, bottom] = line.box;
    if (right < seen.left || left > seen.right || bottom < seen.top || top > seen.bottom) continue;
    if (line.faint && !reaches(model, line, lit)) continue;
    context.globalAlpha = isDimLine(model, line, look) ? 0.15 : 1;
    drawHeads(context, model, line, look);
  }
  context.globalAlpha = 1;
  if (scale < TEXT_FROM) return;
  const worded = look.words ? shown.lines.filter(line => !line.faint) : near;
  for (const line of worded.slice(0, MOST_WORDS)) drawWord(context, model, line, look);
}

function isDimLine(model, line, look) {
  return isDim(model.nodes[line.from], look) || isDim(model.nodes[line.to], look);
}

// Each part on its own, and only where it is seen: what dashes cost grows with the length of a line, and some are as long
// as the map.
function trace(context, route, straight, seen) {
  if (straight) {
    context.moveTo(route[0], route[1]);
    for (let i = 6; i + 1 < route.length; i += 6) context.lineTo(route[i], route[i + 1]);
    return;
  }
  for (let i = 0; i + 7 < route.length; i += 6) {
    const x0 = route[i], y0 = route[i + 1], x3 = route[i + 6], y3 = route[i + 7];
    if (seen && (Math.max(x0, x3, route[i + 2], route[i + 4]) < seen.left || Math.min(x0, x3, route[i + 2], route[i + 4]) > seen.right ||
                 Math.max(y0, y3, route[i + 3], route[i + 5]) < seen.top || Math.min(y0, y3, route[i + 3], route[i + 5]) > seen.bottom)) continue;
    const length = Math.hypot(x3 - x0, y3 - y0);
    if (seen && length > 400 && isStraight(route, i, length)) { traceSeen(context, x0, y0, x3, y3, length, seen); continue; }
    context.moveTo(x0, y0);
    context.bezierCurveTo(route[i + 2], route[i + 3], route[i + 4], route[i + 5], x3, y3);
  }
}

function isStraight(route, i, length) {
  const dx = (route[i + 6] - route[i]) / length, dy = (route[i + 7] - route[i + 1]) / length;
  const aside = j => Math.abs((route[j] - route[i]) * dy - (route[j + 1] - route[i + 1]) * dx);
  return aside(i + 2) < 1 && aside(i + 4) < 1;
}

// The part of a straight line that is seen (Liang and Barsky 1984), from a whole number of dashes on, so that they stand
// still when the map moves.
function traceSeen(context, x0, y0, x3, y3, length, seen) {
  let begin = 0, end = 1;
  const margin = 60, dx = x3 - x0, dy = y3 - y0;
  for (const [step, room] of [[-dx, x0 - seen.left + margin], [dx, seen.right + margin - x0], [-dy, y0 - seen.top + margin], [dy, seen.bottom + margin - y0]]) {
    if (step === 0) { if (room < 0) return; continue; }
    if (step < 0) begin = Math.max(begin, room / step); else end = Math.min(end, room / step);
  }
  if (begin >= end) return;
  begin = Math.floor(begin * length / DASH_PERIOD) * DASH_PERIOD / length;
  context.moveTo(x0 + dx * begin, y0 + dy * begin);
  context.lineTo(x0 + dx * end, y0 + dy * end);
}

function drawHeads(context, model, line, look) {
  const {route, kind} = line;
  const end = route.length;
  if (kind === EQUIVALENCE || kind === PREMISE || model.nodes[line.to].kind === "junction") {
    if (kind === UNDERCUT) drawHead(context, route[end - 4], route[end - 3], route[end - 2], route[end - 1], kind, look);
    return;
  }
  drawHead(context, route[end - 4], route[end - 3], route[end - 2], route[end - 1], kind, look);
  if (kind === CONTRADICTION) drawHead(context, route[2], route[3], route[0], route[1], kind, look);
}

// A triangle; with a bar behind it for attacks, a diamond for undercuts.
function drawHead(context, fromX, fromY, x, y, kind, look) {
  context.save();
  context.translate(x, y);
  context.rotate(Math.atan2(y - fromY, x - fromX));
  context.beginPath();
  if (kind === UNDERCUT) {
    context.moveTo(0, 0); context.lineTo(-6, 4); context.lineTo(-12, 0); context.lineTo(-6, -4);
  } else {
    context.moveTo(0, 0); context.lineTo(-9, 4.5); context.lineTo(-9, -4.5);
  }
  context.closePath();
  context.fillStyle = kind === UNDERCUT ? look.colors.canvas : lineColor(kind, look);
  context.fill();
  context.strokeStyle = lineColor(kind, look);
  context.lineWidth = 1.4;
  if (kind === UNDERCUT) context.stroke();
  if (kind === ATTACK) {
    context.beginPath();
    context.moveTo(-12, -6); context.lineTo(-12, 6);
    context.lineWidth = 2;
    context.stroke();
  }
  context.restore();
}

function drawWord(context, model, line, look) {
  if (line.kind === PREMISE || line.stand || model.nodes[line.from].kind === "junction") return;
  const at = longestMiddle(line.route);
  const word = TOWARDS[line.kind];
  context.font = `9px ${model.fonts}`;
  const width = context.measureText(word).width + 6;
  context.fillStyle = look.colors.canvas;
  context.fillRect(at[0] - width / 2, at[1] - 6, width, 12);
  context.fillStyle = lineColor(line.kind, look);
  context.textBaseline = "middle";
  context.textAlign = "center";
  context.fillText(word, at[0], at[1] + 0.5);
  context.textAlign = "left";
}

// The middle of the longest of its curves: at a joint words might stand on an arrowhead.
function longestMiddle(r) {
  const length = i => Math.hypot(r[i + 6] - r[i], r[i + 7] - r[i + 1]);
  let i = 0;
  for (let k = 6; k + 7 < r.length; k += 6) if (length(k) > length(i)) i = k;
  return [(r[i] + 3 * r[i + 2] + 3 * r[i + 4] + r[i + 6]) / 8, (r[i + 1] + 3 * r[i + 3] + 3 * r[i + 5] + r[i + 7]) / 8];
}

// ---- boxes ----

// From far away boxes are filled spots, drawn colour by colour.
function drawFar(context, shown, seen, look, model, scale) {
  const byColor = new Map();
  for (const node of shown.nodes) {
    const place = shown.places.get(node.index);
    if (node.kind === "junction" || !meets(place, seen)) continue;
    const color = `${isDim(node, look) ? 0 : 1}${farColor(model, node, look)}`;
    if (!byColor.has(color)) byColor.set(color, []);
    byColor.get(color).push(place);
  }
  for (const [color, places] of byColor) {
    context.globalAlpha = color[0] === "0" ? 0.15 : 1;
    context.fillStyle = color.slice(1);
    for (const place of places) context.fillRect(place.x, place.y, place.width, place.height);
  }
  context.globalAlpha = 1;
  for (const index of [look.selected, look.hovered]) {  // far away a thin ring would not be seen
    if (index !== null && shown.places.has(index)) drawRing(context, shown.places.get(index), look, 3 / scale, 4 / scale);
  }
}

function farColor(model, node, look) {
  if (node.kind === "group") return look.colors.group[1];
  if (node.of.thesis) return look.colors.text;
  if (node.kind === "argument") return look.colors.argument[1];
  return node.of.by === undefined ? look.colors.claim[1] : tintOf(look, node.of.by)[1];
}

function tintOf(look, participant) {
  return look.colors.participants[participant % look.colors.participants.length];
}

function drawRing(context, place, look, width, space) {
  context.strokeStyle = look.colors.accent;
  context.lineWidth = width;
  context.beginPath();
  context.roundRect(place.x - space, place.y - space, place.width + 2 * space, place.height + 2 * space, BOX_RADIUS + space);
  context.stroke();
}

function drawNode(context, model, shown, node, place, look, scale) {
  if (node.kind === "junction") {
    context.beginPath();
    context.arc(place.x + place.width / 2, place.y + place.height / 2, 3, 0, 2 * Math.PI);
    context.fillStyle = look.colors.muted;
    context.fill();
    return;
  }
  context.globalAlpha = isDim(node, look) ? 0.25 : 1;
  const [fill, edge] = node.kind === "group" ? look.colors.group
    : node.kind === "argument" ? look.colors.argument : node.of.thesis ? look.colors.thesis : look.colors.claim;
  roundBox(context, place, node.kind === "argument" ? 14 : BOX_RADIUS);
  context.fillStyle = fill;
  context.fill();
  if (node.kind === "claim" && node.rows.length && node.rows[0][0] === "head") drawStrip(context, model, node, place, look);
  roundBox(context, place, node.kind === "argument" ? 14 : BOX_RADIUS);
  context.strokeStyle = edge;
  context.lineWidth = node.of.thesis ? 2.4 : Math.max(1.2, 0.6 / scale);
  context.stroke();
  if (node.kind === "group") drawGroupBox(context, model, node, place, look);
  else if (scale >= TEXT_FROM) drawRows(context, model, node, place, look);
  else drawName(context, model, node, place, look, scale);
  const hidden = shown.hidden.get(node.index);
  if (hidden) drawBadge(context, model, place, `+${hidden}`, look, scale);
  if (look.selected === node.index) drawRing(context, place, look, Math.max(3, 2 / scale), 3);
  else if (look.hovered === node.index) drawRing(context, place, look, Math.max(1.5, 1 / scale), 2);
  else if (look.found && look.found.has(node.index)) drawRing(context, place, look, Math.max(2, 1.2 / scale), 2);
  context.globalAlpha = 1;
}

function drawStrip(context, model, node, place, look) {
  const tint = node.of.by === undefined ? look.colors.strip : tintOf(look, node.of.by);
  context.beginPath();
  context.roundRect(place.x, place.y, place.width, 20, [BOX_RADIUS, BOX_RADIUS, 0, 0]);
  context.fillStyle = tint[0];
  context.fill();
  context.fillStyle = tint[1];
  context.fillRect(place.x, place.y + 19, place.width, 1);
}

const ROW_FONTS = {head: "600 9px ", label: "700 11px ", text: "11px ", mark: "600 9px ", remark: "9px "};

function drawRows(context, model, node, place, look) {
  const heights = model.data.rows;
  let y = place.y;
  context.textBaseline = "middle";
  if (node.rows.length && node.rows[0][0] !== "head") y += 6;
  node.rows.forEach(([style, text, leftwards], i) => {
    const height = heights[style];
    if (style === "text" && i > 0 && node.rows[i - 1][0] === "head" || style === "label" && i === 1) y += 4;
    context.font = ROW_FONTS[style] + model.fonts;
    if (style === "mark") drawMark(context, model, node, place, y, height, look);
    context.fillStyle = style === "remark" ? look.colors.muted : look.colors.text;
    const inset = style === "mark" ? 12 : 8;
    drawLine(context, text, place, inset, y + height / 2 + 0.5, leftwards);
    y += height;
  });
}

// A line of a box or the title of a frame, from the side where its readers begin.
function drawLine(context, text, place, inset, y, leftwards) {
  context.direction = leftwards ? "rtl" : "ltr";
  context.textAlign = leftwards ? "right" : "left";
  context.fillText(text, leftwards ? place.x + place.width - inset : place.x + inset, y, place.width - 2 * inset);
  context.direction = "ltr";
  context.textAlign = "left";
}

function drawMark(context, model, node, place, y, height, look) {
  const severity = ["off", "info", "warning", "error"].indexOf(worstSeverity(model, node));
  const [fill, edge] = look.colors.severities[Math.max(severity, 0)];
  context.beginPath();
  context.roundRect(place.x + 6, y + 1.5, place.width - 12, height - 3, 3);
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = edge;
  context.lineWidth = 1;
  context.stroke();
}

// From some way off: the first words, large enough to read.
function drawName(context, model, node, place, look, scale) {
  const size = Math.min(8.5 / scale, place.height / 1.4, 30);
  context.font = `${node.of.thesis || node.of.label ? 600 : 400} ${size}px ${model.fonts}`;
  context.textBaseline = "top";
  context.fillStyle = look.colors.text;
  const top = node.kind === "claim" && node.rows.length && node.rows[0][0] === "head" && place.height > 20 + size * 1.3 ? 20 : 2;
  const room = Math.max(1, Math.floor((place.height - top - 2) / (size * 1.15)));
  const words = nodeName(model, node).split(/\s+/).slice(0, 40);
  const named = node.rows.find(([style]) => style === "label" || style === "text");
  const leftwards = named !== undefined && named[2];
  let line = "", y = place.y + top + 1;
  for (let i = 0, drawn = 0; drawn < room; ++i) {
    const longer = line ? `${line} ${words[i]}` : words[i];
    const last = i >= words.length;
    if (!last && context.measureText(longer).width <= place.width - 8) { line = longer; continue; }
    const rest = drawn === room - 1 && !last ? words.slice(i - (line ? line.split(" ").length : 0)).join(" ") : line || words[i];
    drawLine(context, cut(context, rest || "", place.width - 8), place, 4, y, leftwards);
    y += size * 1.15;
    ++drawn;
    if (last) break;
    line = line ? words[i] : "";
  }
}

function drawGroupBox(context, model, node, place, look) {
  context.textBaseline = "middle";
  context.fillStyle = look.colors.text;
  context.font = `700 12px ${model.fonts}`;
  drawLine(context, cut(context, nodeName(model, node), place.width - 20), place, 10, place.y + 20, node.of.leftwards);
  context.font = `11px ${model.fonts}`;
  context.fillStyle = look.colors.muted;
  context.fillText(`${model.members[node.number]} claims, folded`, place.x + 10, place.y + 40);
}

function drawBadge(context, model, place, text, look, scale) {
  const size = Math.min(Math.max(10, 8 / scale), 24);
  context.font = `700 ${size}px ${model.fonts}`;
  const width = context.measureText(text).width + size;
  const x = place.x + place.width - width / 2, y = place.y + place.height - size * 0.7;
  context.beginPath();
  context.roundRect(x, y, width, size * 1.5, size * 0.75);
  context.fillStyle = look.colors.text;
  context.fill();
  context.fillStyle = look.colors.canvas;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(text, x + width / 2, y + size * 0.78);
  context.textAlign = "left";
}
