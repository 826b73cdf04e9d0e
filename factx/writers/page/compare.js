// Which rows are shown: those of the chosen kinds that have every word of the search.
const rows = [...document.querySelectorAll("tbody tr")];
const texts = rows.map((row) => row.textContent.toLowerCase());
const [choose, find, count] = ["choose", "find", "count"].map(byId);

function showRows() {
  const kinds = new Set([...choose.querySelectorAll("input:checked")].map((box) => box.value));
  const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  rows.forEach((row, number) => {
    row.hidden = !kinds.has(row.dataset.kind) || !words.every((word) => texts[number].includes(word));
    if (!row.hidden) shown += 1;
  });
  count.textContent = `${shown.toLocaleString("en")} of ${rows.length.toLocaleString("en")} rows`;
}

choose.addEventListener("input", showRows);
choose.addEventListener("submit", (event) => event.preventDefault());
choose.hidden = false;
showRows();
