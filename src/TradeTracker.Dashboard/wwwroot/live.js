// Lets the charts that the server drew answer to pointers, each in its place and as large as it is.
// Where anything fails, the server's picture stays.
const enliven = place => {
  const drawn = place.querySelector("svg");
  const { width, height } = drawn.getBoundingClientRect();
  const box = document.createElement("div");
  box.setAttribute("role", "img");
  box.setAttribute("aria-label", [...drawn.querySelectorAll(":scope > title, :scope > desc")].map(words => words.textContent).join(". "));
  const chart = globalThis.echarts.init(box, null, { renderer: "svg", width, height });
  chart.setOption(JSON.parse(place.querySelector("script").textContent));
  drawn.replaceWith(box);
  return size => chart.resize({ width: size, height: size * height / width });
};

const resizers = new WeakMap();
const seen = new ResizeObserver(entries => {
  for (const { target, contentRect: { width } } of entries) {
    try {
      // One of the two sizes is hidden, and has none; in less room than it was drawn for its words would not fit.
      if (width < 330) continue;
      if (resizers.has(target)) resizers.get(target)(width);
      else resizers.set(target, enliven(target));
    } catch {
      seen.unobserve(target);
    }
  }
});
if (globalThis.echarts) for (const place of document.querySelectorAll("figure.chart > div")) seen.observe(place);
