// The data with its cross references: nodes with their lines, words and stances.

const RELATIONS = ["support", "attack", "undercut", "contradiction", "equivalence", "premise"];
const SUPPORT = 0, ATTACK = 1, UNDERCUT = 2, CONTRADICTION = 3, EQUIVALENCE = 4, PREMISE = 5;
const TOWARDS = ["supports", "attacks", "undercuts", "contradicts", "says the same as", "is a premise of"];
const FROM_OTHERS = ["Supported by", "Attacked by", "Undercut by", "Contradicts", "Says the same as", "Premises"];

function makeModel(data) {
  const model = {
    data, title: data.title || "Argument map", claims: data.claims, args: data.arguments, relations: data.relations,
    participants: data.participants, sources: data.sources, findings: data.findings, groups: data.groups,
    posts: data.posts, threads: data.threads, nodes: [], lines: [], byId: new Map(), fonts: data.fonts, size: data.size,
  };
  const add = (kind, of, number) => {
    const [x, y, width, height] = of.box;
    model.nodes.push({index: model.nodes.length, kind, of, number, x, y, width, height, rows: of.rows || [],
                      group: of.group === undefined ? -1 : of.group, into: [], out: [], findings: of.findings || []});
  };
  data.claims.forEach((claim, i) => add("claim", claim, i));
  data.arguments.forEach((argument, i) => add("argument", argument, i));
  data.junctions.forEach((junction, i) => add("junction", junction, i));
  for (const node of model.nodes) if (node.of.id && !model.byId.has(node.of.id)) model.byId.set(node.of.id, node);
  for (const [kind, from, to, relation, route] of data.lines) {
    const line = {index: model.lines.length, kind, from, to, relation, route};
    model.lines.push(line);
    model.nodes[from].out.push(line);
    model.nodes[to].into.push(line);
  }
  addGroups(model);
  addStances(model);
  addRoots(model);
  return model;
}

// A folded group is drawn as a box: one more node, used only while it is folded.
function addGroups(model) {
  model.firstGroup = model.nodes.length;
  model.groups.forEach((group, i) => {
    const [x, y, width, height] = group.frame || [0, 0, 0, 0];
    model.nodes.push({index: model.nodes.length, kind: "group", of: group, number: i, x: x + width / 2 - 106,
                      y: y + height / 2 - 29, width: 212, height: 58, rows: [], group: -1, into: [], out: [], findings: []});
  });
  for (const node of model.nodes) {
    node.groups = [];  // from the innermost to the outermost
    for (let at = node.group; at >= 0 && node.groups.length <= model.groups.length;) {
      node.groups.push(at);
      const parent = model.groups[at].parent;
      at = parent === undefined ? -1 : parent;
    }
  }
  model.members = model.groups.map(() => 0);
  for (const node of model.nodes) if (node.kind === "claim") for (const group of node.groups) ++model.members[group];
}

function addStances(model) {
  model.stances = model.data.stances.map(([who, claim, kind, reason, post]) => ({who, claim, kind, reason, post}));
  model.stancesOf = new Map();  // by claim
  for (const stance of model.stances) {
    if (!model.stancesOf.has(stance.claim)) model.stancesOf.set(stance.claim, []);
    model.stancesOf.get(stance.claim).push(stance);
  }
}

// What a node rests on or is attacked by: the nodes below it in an outline.
function below(model, node) {
  const lines = node.into.map(line => ({line, node: model.nodes[line.from]}));
  for (const line of node.out) {
    if (line.kind === CONTRADICTION || line.kind === EQUIVALENCE) lines.push({line, node: model.nodes[line.to]});
  }
  return lines;
}

// Where reading begins: the theses, then what leads nowhere, then the first of each circle that is left. `level`: steps
// from there.
function addRoots(model) {
  const level = new Int32Array(model.nodes.length).fill(-1);
  model.roots = [];
  const reach = start => {
    if (level[start.index] >= 0 || start.kind === "group") return;
    model.roots.push(start);
    level[start.index] = 0;
    const queue = [start];
    for (let i = 0; i < queue.length; ++i) {
      for (const {node} of below(model, queue[i])) {
        if (level[node.index] >= 0) continue;
        level[node.index] = level[queue[i].index] + (queue[i].kind === "junction" ? 0 : 1);
        queue.push(node);
      }
    }
  };
  for (const claim of model.data.theses) reach(model.nodes[claim]);
  for (const node of model.nodes) if (node.out.length === 0 && node.kind !== "junction") reach(node);
  for (const node of model.nodes) if (node.kind !== "junction") reach(node);
  for (const node of model.nodes) reach(node);
  model.level = level;
}

function personName(model, index) {
  const person = model.participants[index];
  return person ? person.name || person.id : "";
}

function sourceName(model, index) {
  const source = model.sources[index];
  return source ? source.title || source.id : "";
}

const LONGEST_NAME = 300;  // of a name; the panel has the whole text

// A short name for buttons and lists.
function nodeName(model, node) {
  if (node.name === undefined) {
    const whole = wholeName(model, node);
    node.name = whole.length > LONGEST_NAME ? `${whole.slice(0, LONGEST_NAME)}…` : whole;
  }
  return node.name;
}

function wholeName(model, node) {
  const of = node.of;
  if (node.kind === "claim") return of.label || of.text || of.id;
  if (node.kind === "group") return of.title || of.id;
  if (node.kind === "argument") return of.label || argumentName(model, of);
  // Undercuts may undercut each other in a circle: an end that is a line itself has no name of its own here.
  const [from, to] = ends(model, of.relation).map(end => end.kind === "junction" ? `the step ${model.relations[end.of.relation].id || ""}`.trim() : nodeName(model, end));
  return `${from} ${TOWARDS[RELATIONS.indexOf(model.relations[of.relation].kind)]} ${to}`;
}

// "expert-opinion: the first premise + 2 more".
function argumentName(model, argument) {
  const name = argument.scheme || argument.id, count = argument.premises.length;
  if (count === 0) return name;
  return `${name}: ${nodeName(model, model.nodes[argument.premises[0]])}${count > 1 ? ` + ${count - 1} more` : ""}`;
}

// The nodes that a relation goes from and to; a relation to a relation goes to its junction.
function ends(model, relation) {
  const {from, to} = model.relations[relation];
  return [model.nodes[from], model.nodes[to]];
}

// Who speaks a claim, in words: "Kim, comment 5".
function spokenBy(model, claim) {
  const parts = [];
  if (claim.by !== undefined) parts.push(personName(model, claim.by));
  if (claim.post !== undefined) parts.push(model.posts[claim.post].at);
  return parts.join(", ");
}

function sideOf(model, claim) {
  if (claim.side) return claim.side;
  const person = claim.by === undefined ? null : model.participants[claim.by];
  return person && person.side || "";
}

function worstSeverity(model, node) {
  const order = ["error", "warning", "info"];
  return order.find(severity => node.findings.some(f => model.findings[f].severity === severity)) || "";
}
