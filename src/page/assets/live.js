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
  events.addEventListener("map", async event => {
    try {
      const answer = await fetch(`data?version=${encodeURIComponent(event.data)}`, {cache: "no-store"});
      if (!answer.ok) return;
      app.load(await answer.json());
      app.say(`The map changed: ${app.model.findings.length} findings`);
      badge.textContent = `live · ${app.model.findings.length} findings`;
    } catch { badge.textContent = "not connected"; }
  });
  events.addEventListener("trouble", event => { badge.textContent = `cannot read the map: ${event.data}`; });
}
