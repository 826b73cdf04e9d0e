// Search over all articles: every word (or "phrase in quotes") must be in the title, the names or the sentences.
const { articles, types } = JSON.parse(byId("data").textContent);
const [words, order, results, count, none, more, names] = [
  "words",
  "order",
  "results",
  "count",
  "none",
  "more",
  "names",
].map(byId);
const STEP = 50;
const HITS = 3;
const collator = new Intl.Collator("en", { numeric: true });
const total = (article) => article.counts.reduce((sum, n) => sum + n, 0);
const ORDERS = {
  published: (a, b) =>
    (b.published ?? "").localeCompare(a.published ?? "") || collator.compare(a.title, b.title),
  title: (a, b) => collator.compare(a.title, b.title),
  claims: (a, b) => total(b) - total(a) || collator.compare(a.title, b.title),
};
let found = [];
let terms = [];
let shown = 0;

const termsOf = (query) =>
  [...query.toLowerCase().matchAll(/"([^"]+)"?|[^\s"]+/g)].map((match) => match[1] ?? match[0]);
const haystackOf = (article) =>
  [
    article.title,
    article.source,
    ...article.people,
    ...article.places,
    ...article.sentences.map(([, text]) => text),
  ]
    .join("\n")
    .toLowerCase();

// The text with the terms marked; positions in lower case hold where lower case is as long.
function marked(text) {
  const lower = text.toLowerCase();
  const parts = [];
  let at = 0;
  while (lower.length === text.length && terms.length) {
    const next = terms
      .map((term) => [lower.indexOf(term, at), term.length])
      .filter(([start]) => start >= 0)
      .sort((a, b) => a[0] - b[0] || b[1] - a[1])[0];
    if (!next) break;
    parts.push(text.slice(at, next[0]), make("mark", {}, text.slice(next[0], next[0] + next[1])));
    at = next[0] + next[1];
  }
  return [...parts, text.slice(at)];
}

function hitsOf(article) {
  if (!terms.length) return [];
  const scored = article.sentences.map(([claim, text]) => [
    terms.filter((term) => text.toLowerCase().includes(term)).length,
    claim,
    text,
  ]);
  return scored
    .filter(([score]) => score > 0)
    .sort((a, b) => b[0] - a[0])
    .slice(0, HITS);
}

function rowOf(article) {
  const counts = article.counts.flatMap((n, kind) =>
    n
      ? [
          make(
            "span",
            { class: `badge ${types[kind]}` },
            `${n} ${n === 1 ? types[kind] : ({ person: "people" }[types[kind]] ?? `${types[kind]}s`)}`,
          ),
        ]
      : [],
  );
  const named = [...article.people, ...article.places].join(", ");
  const hits = hitsOf(article).map(([, claim, text]) =>
    make("li", {}, make("a", { href: `${article.page}#${claim}`, dir: "auto" }, ...marked(text))),
  );
  return make(
    "li",
    {},
    make("h2", { dir: "auto" }, make("a", { href: article.page }, ...marked(article.title))),
    make(
      "p",
      { class: "line" },
      article.day ? make("time", { datetime: article.published }, article.day) : null,
      make("span", {}, article.source),
    ),
    make("p", { class: "counts" }, ...counts),
    named ? make("p", { class: "who" }, ...marked(named)) : null,
    hits.length ? make("ol", { class: "hits" }, ...hits) : null,
  );
}

function showMore() {
  results.append(...found.slice(shown, shown + STEP).map(rowOf));
  shown = Math.min(found.length, shown + STEP);
  more.hidden = shown === found.length;
}

function search() {
  terms = termsOf(words.value);
  for (const article of articles) if (terms.length) article.haystack ??= haystackOf(article);
  found = articles
    .filter((article) => terms.every((term) => article.haystack.includes(term)))
    .sort(ORDERS[order.value]);
  results.replaceChildren();
  shown = 0;
  showMore();
  none.hidden = found.length > 0;
  count.textContent = terms.length
    ? `${found.length.toLocaleString("en")} of ${articles.length.toLocaleString("en")} articles`
    : "";
}

// The names that stand in several articles; a click searches for one.
function nameButtons(kind, key) {
  const counts = new Map();
  for (const article of articles)
    for (const name of new Set(article[key])) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = [...counts]
    .filter(([, n]) => n > 1 || articles.length === 1)
    .sort((a, b) => b[1] - a[1] || collator.compare(a[0], b[0]))
    .slice(0, 10);
  return most.map(([name, n]) =>
    make("button", { type: "button", class: kind, "data-name": name }, `${name} ${n}`),
  );
}

names.append(...nameButtons("person", "people"), ...nameButtons("place", "places"));
names.hidden = !names.firstChild;
names.addEventListener("click", (event) => {
  const name = event.target.closest("button")?.dataset.name;
  if (!name) return;
  words.value = `"${name}"`;
  search();
});
words.addEventListener("input", search);
words.form.addEventListener("submit", (event) => event.preventDefault());
order.addEventListener("change", search);
more.addEventListener("click", showMore);
search();
