// On every page: the key "/" leads to the search, and buttons copy quotes and citations.

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const field = [...document.querySelectorAll("[data-search-field]")].find((each) => each.checkVisibility?.() ?? true);
  const link = document.querySelector("[data-search-link]");
  if (!field && !link) return;
  event.preventDefault();
  if (field) field.select();
  else location.assign(link.href);
});

if (navigator.clipboard) {
  document.documentElement.dataset.copies = "";
  const status = document.querySelector(".copied");
  let timer = 0;

  const tell = (words) => {
    clearTimeout(timer);
    status.textContent = words;
    timer = setTimeout(() => status.replaceChildren(), 4000);
  };

  // On its page a quote has an id; elsewhere its address stands around the button.
  const textOf = (place) => {
    const { copy, by, source } = place.dataset;
    const figure = place.closest("figure");
    const address = new URL(copy || `#${figure.id}`, location.origin + location.pathname).href;
    const cited = source ?? document.querySelector("[data-cite]")?.textContent ?? document.title;
    if (!figure) return `${cited} ${address}`;
    const textsOf = (selector) => [...figure.querySelectorAll(selector)].map((each) => each.textContent);
    const [name, ...notes] = [by ?? [], textsOf("figcaption :not([data-copy])[data-by]")].flat();
    const said = notes.length ? `${name} (${notes.reverse().join(" ")})` : name;
    return `${textsOf("blockquote [data-quote]").join(" … ")}\n— ${said}. ${cited} ${address}`;
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest(".copy");
    if (!button) return;
    navigator.clipboard.writeText(textOf(button.parentElement)).then(
      () => tell(status.dataset.done),
      () => tell(status.dataset.failed),
    );
  });
}
