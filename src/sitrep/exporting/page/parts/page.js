"use strict";
// An enhancement: what belongs to the report that is pointed at, focused or gone to is lit in text and list.
// Without it, all links still lead where they say.
(() => {
  const numbersOf = (element) => {
    const holder = element instanceof Element ? element.closest("[data-r]") : null;
    return holder ? { story: holder.closest(".story"), numbers: holder.dataset.r.split(" ") } : null;
  };
  const light = (found, name) => {
    for (const old of document.querySelectorAll(`.${name}`)) old.classList.remove(name);
    if (!found || !found.story) return;
    for (const number of found.numbers) {
      for (const part of found.story.querySelectorAll(`[data-r~="${number}"]`)) part.classList.add(name);
    }
  };
  const gone = () => light(numbersOf(document.getElementById(location.hash.slice(1))), "chosen");
  for (const [begin, end] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
    document.addEventListener(begin, (event) => light(numbersOf(event.target), "lit"));
    document.addEventListener(end, () => light(null, "lit"));
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") light(null, "chosen");
  });
  addEventListener("hashchange", gone);
  gone();
  // A page on paper shows what is folded on the screen.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });
})();
