// The search page: our own form and list over Pagefind's index, which is fetched when it is first needed.
// Words stand in the page, so that they are in its language; this file only fills them in.

const root = document.querySelector("[data-search]");
const PAGE = 20;
const PAUSE = 150; // milliseconds after a key before the search begins

if (root) start(root);

function start(root) {
  const part = (name, within = root) => within.querySelector(`[data-part="${name}"]`);
  const form = root.querySelector("form");
  const fields = form.elements;
  const list = part("list");
  const more = part("more");
  const words = part("words").content;
  const { base, index, locale } = root.dataset;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const number = new Intl.NumberFormat(locale);
  let engine = null;
  let turn = 0;
  let timer = 0;

  function load() {
    engine ??= import(new URL(`${index}pagefind.js`, document.baseURI)).then(async (pagefind) => {
      await pagefind.options({
        excerptLength: 26,
        // "wall" means walls before it means Wallace.
        ranking: { termSimilarity: 4, metaWeights: { title: 5, headline: 0.5 } },
      });
      pagefind.init();
      return pagefind;
    });
    return engine;
  }

  // ---- the form ----

  function wanted() {
    const filters = {};
    for (const name of ["kind", "speaker", "tag"]) if (fields[name].value) filters[name] = fields[name].value;
    const months = [...fields.date.options].map((each) => each.value).filter((each) => each.length === 7);
    const date = fields.date.value;
    if (date) filters.month = { any: months.filter((each) => each.startsWith(date)) };
    const sort = fields.sort.value ? { date: fields.sort.value } : {};
    return { query: fields.q.value.trim(), filters, sort };
  }

  function remember() {
    const given = [...new FormData(form)].filter(([, value]) => value);
    const query = new URLSearchParams(given).toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  }

  // ---- the results ----

  async function update() {
    const mine = ++turn;
    busy(true);
    try {
      const pagefind = await load();
      if (mine !== turn) return;
      const { query, filters, sort } = wanted();
      remember();
      if (!query && !Object.keys(filters).length) {
        clear("");
        return;
      }
      const found = await pagefind.search(query || null, { filters, sort });
      if (mine !== turn) return;
      const first = await Promise.all(found.results.slice(0, PAGE).map((each) => each.data()));
      if (mine !== turn) return;
      if (!first.some((each) => isNear(query, each))) {
        clear(say("none"));
        return;
      }
      clear(say("found", found.results.length));
      show(sort.date ? first : namedFirst(query, first));
      page(found.results, PAGE, mine);
    } catch (error) {
      console.error(error);
      if (mine === turn) clear(say("broken"));
    } finally {
      if (mine === turn) busy(false);
    }
  }

  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  // For a word that it has not, Pagefind takes the longest one that the word begins with: "zebu" finds "Z". Half is the least.
  function isNear(query, data) {
    const all = data.content.split(/\s+/);
    const hits = plain([...data.locations.map((at) => all[at]), data.meta.title, data.meta.headline].join(""));
    const asked = plain(query).match(/[\p{L}\p{N}]+/gu) ?? [];
    return !asked.length || asked.some((word) => hits.includes(word.slice(0, Math.ceil(word.length / 2))));
  }

  // Who asks for a name wants that speaker or tag before all who speak of them.
  function namedFirst(query, found) {
    const isNamed = (data) => ["speaker", "tag"].includes(data.filters.kind[0]) && plain(data.meta.title) === plain(query);
    return [...found.filter(isNamed), ...found.filter((each) => !isNamed(each))];
  }

  // From the key or choice that calls for other results until they are there.
  function busy(is) {
    list.setAttribute("aria-busy", is);
  }

  function say(name, count) {
    const text = part(name, words).cloneNode(true);
    const place = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    while (count !== undefined && place.nextNode()) {
      place.currentNode.data = place.currentNode.data.replace("{}", number.format(count));
    }
    return text.childNodes;
  }

  function clear(status) {
    part("status").replaceChildren(...status);
    list.replaceChildren();
    more.hidden = true;
  }

  function page(results, shown, mine) {
    more.hidden = shown >= results.length;
    more.onclick = async () => {
      const next = await Promise.all(results.slice(shown, shown + PAGE).map((each) => each.data()));
      if (mine !== turn) return;
      const links = list.querySelectorAll(".search__link").length;
      show(next);
      page(results, shown + PAGE, mine);
      list.querySelectorAll(".search__link")[links]?.focus();
    };
  }

  function show(found) {
    list.append(...found.map(result));
  }

  // `anchors` holds the record as the build wrote it: a SearchResult.
  function result(data) {
    const record = JSON.parse(data.anchors[0].id);
    const kind = data.filters.kind[0];
    const item = part(kind).content.cloneNode(true);
    const set = (name, value) => {
      const element = part(name, item);
      if (element) element.replaceChildren(...[value].flat());
      return element;
    };
    const inLanguage = (element) => {
      if (element && record.lang && record.lang !== document.documentElement.lang) {
        element.lang = record.lang;
        element.dir = record.direction;
      }
      return element;
    };
    const link = part("link", item);
    link.href = base + record.url;
    if (kind === "quote") {
      inLanguage(set("link", marked(record.quote, data, part("spoken", item))));
      inLanguage(set("headline", data.meta.headline));
      set("title", data.meta.title);
      for (const each of ["direct", "mixed", "indirect", "transcript"]) if (each !== record.quote_kind) part(each, item).remove();
      if (record.certainty !== "uncertain") part("uncertain", item).remove();
    } else {
      inLanguage(set("link", data.meta.title));
    }
    if (kind === "article") inLanguage(set("text", excerpt(data.excerpt)));
    const mark = set("mark", record.initials);
    if (mark) mark.classList.add(`speaker-mark--${record.shape}`);
    if (mark && record.certainty === "uncertain") mark.classList.add("speaker-mark--uncertain");
    set("note", record.note);
    set("count", number.format(record.count));
    const date = set("date", record.date ? day.format(new Date(record.date.slice(0, 10))) : "");
    if (date && record.date) date.dateTime = record.date;
    return item;
  }

  function mark(text) {
    const element = document.createElement("mark");
    element.textContent = text;
    return element;
  }

  // Pagefind's excerpt is HTML with <mark> alone; it is taken apart and never parsed.
  function excerpt(html) {
    const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
    return html.split(/<mark>(.*?)<\/mark>/).map((piece, at) => (at % 2 ? mark(plain(piece)) : plain(piece)));
  }

  // The words of a quote as they are, the ones that were found marked.
  function marked(runs, data, spoken) {
    const all = data.content.split(/\s+/);
    const hits = new Set(data.locations.map((at) => all[at]));
    return runs.map((run) => {
      const element = run.in_marks ? spoken.cloneNode() : document.createElement("span");
      element.append(...run.text.split(/(\s+)/).map((word) => (hits.has(word) ? mark(word) : word)));
      return element;
    });
  }

  // ---- events ----

  function later() {
    clearTimeout(timer);
    busy(true);
    timer = setTimeout(update, PAUSE);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    update();
  });
  fields.q.addEventListener("input", later);
  fields.q.addEventListener("focus", () => load().catch(() => {}), { once: true });
  form.addEventListener("change", (event) => event.target !== fields.q && update());

  root.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll(".search__link")];
    const at = links.indexOf(document.activeElement);
    const inField = document.activeElement === fields.q;
    if (!inField && at < 0) return;
    if (event.key === "ArrowDown" && links[at + 1]) links[at + 1].focus();
    else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] ?? fields.q).focus();
    else if (event.key === "Escape" && at >= 0) fields.q.focus();
    else if (event.key === "Escape" && fields.q.value) {
      fields.q.value = "";
      update();
    } else return;
    event.preventDefault();
  });

  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = fields.namedItem(name); // not fields[name]: a form has a "length"
    if (field instanceof HTMLSelectElement && ![...field.options].some((each) => each.value === value)) {
      field.append(new Option(value, value));
    }
    if (field && "value" in field) field.value = value;
  }
  if (location.search) update();
}
