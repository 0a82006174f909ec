"use strict";

// Says politely that something was recorded since the page was shown; nothing moves until the reader asks.
const watch = document.getElementById("watch");
if (watch) {
  const words = { "new-figure": "new figure", "revised-figure": "revised figure", "retracted-figure": "retracted figure" };
  let tag, said = "";

  const say = (text, link) => {
    if (text === said) return;
    said = text;
    watch.hidden = text === "";
    watch.replaceChildren(text, ...(link ? [" ", Object.assign(document.createElement("a"), { href: location.href, textContent: "Show it" })] : []));
  };

  const count = (changes) => {
    const causes = [...new Set(changes.map((c) => words[c.cause] ?? "change"))];
    const one = causes.length === 1 ? causes[0] : "change";
    return `${changes.length} ${one}${changes.length === 1 ? "" : "s"}`.replace(/^(\d+) changes?$/, (all, n) => `${n} change${n === "1" ? "" : "s"} since you opened this page`);
  };

  const look = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(watch.dataset.read, { cache: "no-store", headers: tag ? { "If-None-Match": tag } : {} });
      if (answer.status === 304) return say(said.startsWith("The service") ? "" : said, true);
      if (!answer.ok) return;
      const first = tag === undefined;
      tag = answer.headers.get("ETag");
      const body = await answer.json();
      const items = (body.items ?? body.latestChanges ?? []).filter((c) => c.position > Number(watch.dataset.position));
      if (items.length > 0) say(`${count(items)}.`, true);
      else if (!first) say("Something was recorded since you opened this page.", true);
    } catch {
      say("The service cannot be reached; this page stays as it was.");
    }
  };
  setInterval(look, 10_000);
  document.addEventListener("visibilitychange", look);
  look();
}

// The bar of an import under way follows it; what it led to is another page.
const bar = document.querySelector("progress[data-read]");
if (bar) {
  const follow = async () => {
    try {
      const { progress } = await (await fetch(bar.dataset.read, { cache: "no-store" })).json();
      if (!progress) return location.reload();
      [bar.max, bar.value] = [progress.total, progress.done];
    } catch {
      // Not reached now; perhaps the next time.
    }
    setTimeout(follow, 1_000);
  };
  setTimeout(follow, 1_000);
}

// Texts to take along get a button.
if (navigator.clipboard) {
  for (const text of document.querySelectorAll("pre[aria-label]")) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: "Copy" });
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text.textContent.trim());
      button.textContent = "Copied";
    });
    text.after(button);
  }
}
