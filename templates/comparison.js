"use strict";
// Moves between changes that are open, switches the view, shows what the keys do, opens the part that
// a link leads to. Filters are the style's work;
// here only what they leave is counted, and the parts that they leave empty are hidden.
const one = (selector) => document.querySelector(selector);
const every = (selector) => [...document.querySelectorAll(selector)];
const help = one("#help");
const isShown = (change) => getComputedStyle(change).display !== "none";

function followFilters() {
  const parts = every(".part");
  for (const part of parts) {
    const count = [...part.querySelectorAll(".change")].filter(isShown).length;
    const entry = one(`nav a[href="#${part.id}"]`).parentElement;
    part.classList.toggle("empty", !count);
    entry.classList.toggle("empty", !count);
    entry.querySelector(".count").textContent = count;
  }
  one("#filtered").hidden = !parts.length || parts.some((part) => !part.classList.contains("empty"));
}

function go(step) {
  const changes = every(".change").filter((change) => isShown(change) && !change.closest("details:not([open])"));
  const here = changes.indexOf(document.activeElement.closest(".change"));
  const start = here < 0 && step < 0 ? changes.length : here;
  const next = changes[Math.min(Math.max(start + step, 0), changes.length - 1)];
  if (next) {
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }
}

function switchView() {
  const other = one("#view-inline").checked ? "#view-sides" : "#view-inline";
  one(other).checked = true;
}

function toggleHelp() {
  if (help.open) help.close();
  else help.showModal();
}

const keys = {
  j: () => go(1), n: () => go(1), k: () => go(-1), p: () => go(-1), v: switchView, "?": toggleHelp,
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || !one("#keys").checked) return;
  if (!Object.hasOwn(keys, event.key) || (help.open && event.key !== "?")) return;
  event.preventDefault();
  keys[event.key]();
});
document.addEventListener("change", followFilters);
document.addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href^="#part-"]');
  const fold = link && one(`${link.getAttribute("href")} > details`);
  if (fold) fold.open = true;
});
one("#open-help").addEventListener("click", toggleHelp);
one("#close-help").addEventListener("click", toggleHelp);
one(".scripted").hidden = false;
followFilters();
