// Paper: the map drawn once more at the resolution of print, black on white, then the outline.

function makePrint(app) {
  const place = byId("print");
  window.addEventListener("beforeprint", () => {
    place.replaceChildren();
    if (app.state.view !== "map" || !app.map.shown) return;
    const box = app.map.shown.bounds, scale = Math.min(3200 / box.width, 4400 / box.height, 3);
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil((box.width + 16) * scale); canvas.height = Math.ceil((box.height + 16) * scale);
    drawScene(canvas.getContext("2d"), app.model, app.map.shown, {x: box.x - 8, y: box.y - 8, scale, width: canvas.width, height: canvas.height},
              {colors: {...app.model.data.themes.print, accent: "#000000"}, selected: null, hovered: null, matches: app.matches, found: null, words: false});
    place.append(el("h1", {dir: "auto"}, app.model.title), canvas, el("h2", {}, "Outline"), ...outline(app));
  });
  window.addEventListener("afterprint", () => place.replaceChildren());
}
