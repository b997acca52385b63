// The search of a site, over the pages that search-index.js states.
"use strict";
(function () {
  const most = 50;
  const input = document.getElementById("q");
  const found = document.getElementById("found");
  const list = document.getElementById("results");

  function words(text) {
    return text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) || [];
  }

  // Each text is searched by the beginnings of its words: every word stands behind a space.
  const pages = window.psgfPages.map(function (page) {
    const title = " " + words(page[1]).join(" ");
    const about = " " + words(page[2]).join(" ");
    return { path: page[0], title: page[1], about: page[2], texts: [title, about, " " + page[3]] };
  });
  const weights = [9, 3, 1];

  function score(page, asked) {
    let sum = 0;
    for (const word of asked) {
      const place = page.texts.findIndex((text) => text.includes(" " + word));
      if (place < 0) return 0;
      sum += weights[place];
      if ((page.texts[place] + " ").includes(" " + word + " ")) sum += weights[place];
    }
    return sum;
  }

  function element(name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  function show() {
    const asked = words(input.value);
    const hits = [];
    if (asked.length > 0) {
      pages.forEach(function (page, order) {
        const value = score(page, asked);
        if (value > 0) hits.push({ page: page, value: value, order: order });
      });
    }
    hits.sort((one, other) => other.value - one.value || one.order - other.order);
    list.replaceChildren();
    for (const hit of hits.slice(0, most)) {
      const link = element("a", hit.page.title);
      link.setAttribute("href", hit.page.path);
      const item = document.createElement("li");
      item.append(link, element("p", hit.page.about));
      list.append(item);
    }
    if (asked.length === 0) found.textContent = "";
    else if (hits.length === 0) found.textContent = "Nothing is found: try fewer words, or their beginnings.";
    else if (hits.length > most) found.textContent = hits.length + " pages are found, of which these are the first " + most + ": one more word makes them fewer.";
    else found.textContent = hits.length === 1 ? "1 page is found." : hits.length + " pages are found.";
  }

  document.getElementById("without-script").remove();
  input.value = new URLSearchParams(window.location.search).get("q") || "";
  input.addEventListener("input", show);
  input.form.addEventListener("submit", function (event) { event.preventDefault(); show(); });
  show();
})();
