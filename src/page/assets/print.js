// Paper: the map drawn once more at the resolution of print, black on white, then the outline.

function makePrint(app) {
  const place = byId("print");
  let before = null;
  // Paper has no button to show more.
  const tellAll = view => {
    const more = view.querySelector(".more");
    for (let i = 0; more && !more.hidden && i < 1000; ++i) more.click();
  };
  window.addEventListener("beforeprint", () => {
    place.replaceChildren();
    before = app.theme;
    if (before !== "light") setTheme("light");
    if (app.state.view !== "map") tellAll(byId(`view-${app.state.view}`));
    if (app.state.view !== "map" || !app.map.shown) return;
    const box = app.map.shown.bounds, scale = Math.min(3200 / box.width, 4400 / box.height, 3);
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil((box.width + 16) * scale); canvas.height = Math.ceil((box.height + 16) * scale);
    drawScene(canvas.getContext("2d"), app.model, app.map.shown, {x: box.x - 8, y: box.y - 8, scale, width: canvas.width, height: canvas.height},
              {colors: {...app.model.data.themes.print, accent: "#000000"}, selected: null, hovered: null, matches: app.matches, found: null, words: false});
    place.append(el("h1", {dir: "auto"}, app.model.title), canvas, el("h2", {}, "Outline"), ...[filterLine(app, true)].filter(Boolean), ...outline(app));
    tellAll(place);
  });
  window.addEventListener("afterprint", () => {
    place.replaceChildren();
    if (before && before !== app.theme) setTheme(before);
  });
}
