// Maps that the browser tests make: a hostile one and a large one.

export const HOSTILE = `stancemap: 1
title: "</title><script>window.hacked = 1</script><img src=x onerror=window.hacked=2>"
thesis: t
sources:
  s: {title: "<img src=x onerror=window.hacked=3>", url: "javascript:window.hacked=4", kind: book, author: "<b>bold</b>"}
  u: {title: "quote \\" onmouseover=window.hacked=5", url: "https://example.org/\\"><script>window.hacked=6</script>", kind: book}
participants: {p: {name: "</script><script>window.hacked = 7</script>", side: "<svg onload=window.hacked=8>"}}
groups: {g: {title: "<iframe srcdoc='<script>parent.hacked=9</script>'>"}}
tags: {"<i>": {note: x}}
claims:
  t: {text: "</script><script>window.hacked = 10</script>", group: g, tags: ["<i>"], cite: {source: s, quote: "<!-- <script>"}}
  a: {text: "\\u202Eturned {{script}} \${window.hacked = 11}", supports: t, cite: {source: u}}
  __proto__: {text: "a name that scripts trip over", attacks: t}
  constructor: {label: "<b onclick=window.hacked=12>click</b>", attacks: a}
relations:
  r1: {from: a, undercuts: r2}
  r2: {from: t, undercuts: r1}
  r3: {from: said, undercuts: r3}
thread: {posts: {1: {by: p, claims: {said: {text: "javascript:window.hacked=13", supports: t}}}}}
`;

// A forest of `count` claims, with a few lines across; the same for the same count.
export function largeMap(count) {
  let seed = 1;
  const random = below => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  const words = "tram city fare levy rider street money council report school war peace arms treaty trade law claim".split(" ");
  const claims = {};
  for (let i = 0; i < count; ++i) {
    const text = Array.from({length: 8 + random(14)}, () => words[random(words.length)]).join(" ");
    const claim = {text: `${text} ${i}`};
    if (i > 0) claim[random(3) ? "supports" : "attacks"] = `c${Math.max(0, Math.floor(i / 3) - random(3))}`;
    if (i > 10 && random(12) === 0) claim.supports = [...new Set([claim.supports, `c${random(i)}`].filter(id => id && id !== claim.attacks))];
    claims[`c${i}`] = claim;
  }
  return JSON.stringify({stancemap: 1, title: `A map of ${count} claims`, thesis: "c0", claims});
}
