// A page that `stancemap serve` sent: takes each new state of the map as the server tells of it, and keeps what the reader
// looks at.

function makeLive(app) {
  if (!app.model.data.live || !("EventSource" in window)) return;
  const badge = el("span", {class: "chip live", role: "status"}, "live");
  byId("title").after(badge);
  // The server tells at once when it has another state of the map than this page.
  const events = new EventSource(`events?version=${encodeURIComponent(byId("data").dataset.version || "")}`);
  events.addEventListener("open", () => { badge.textContent = "live"; });
  events.addEventListener("error", () => { badge.textContent = "not connected"; });
  let asked = 0;
  events.addEventListener("map", async event => {
    const mine = ++asked;
    let data;
    try {
      const answer = await fetch(`data?version=${encodeURIComponent(event.data)}`, {cache: "no-store"});
      if (!answer.ok) throw new Error(String(answer.status));
      data = await answer.json();
    } catch { badge.textContent = "not connected"; return; }
    if (mine !== asked) return;  // a newer state is on its way
    app.load(data);
    app.say(`The map changed: ${app.model.findings.length} findings`);
    badge.textContent = `live · ${app.model.findings.length} findings`;
  });
  events.addEventListener("trouble", event => { badge.textContent = `cannot read the map: ${event.data}`; });
}
