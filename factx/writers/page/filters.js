// Which claims are shown: by type, by who says it, by text. Marks are switched, never drawn anew.
function makeFilters(claims, pieces, changed) {
  const chips = [...document.querySelectorAll(".chip")];
  const [speaker, words, count, reset] = ["speaker", "words", "count", "reset"].map(byId);
  const shown = claims.map(() => true);
  let haystacks = null;

  const haystackOf = (claim) =>
    [claim.text, claim.meaning, PAGE.speakers[claim.speaker], PAGE.sentences[claim.sentence][1]]
      .join("\n")
      .toLowerCase();

  function decide() {
    const types = new Set(
      chips.filter((chip) => chip.getAttribute("aria-pressed") === "true").map((chip) => chip.dataset.type),
    );
    const by = speaker.value === "" ? undefined : speaker.value === "none" ? null : Number(speaker.value);
    const wanted = words.value.trim().toLowerCase();
    if (wanted) haystacks ??= claims.map(haystackOf);
    claims.forEach((claim, index) => {
      shown[index] =
        types.has(claim.type) &&
        (by === undefined || claim.speaker === by) &&
        (!wanted || haystacks[index].includes(wanted));
    });
    return types.size < chips.length || by !== undefined || wanted !== "";
  }

  // A piece shows the innermost of its claims that passes; without one it is plain text.
  function mark() {
    for (const piece of pieces) {
      const visible = piece.claims.filter((index) => shown[index]);
      const key = visible.join(" ");
      if (key === piece.key) continue;
      piece.key = key;
      const inner = visible.length ? claims[visible[0]] : null;
      const classes = inner
        ? ["c", inner.type, ...visible.slice(1).map((index) => `in-${claims[index].type}`)]
        : ["c", "off"];
      for (const state of ["on", "said"]) if (piece.element.classList.contains(state)) classes.push(state);
      piece.element.className = classes.join(" ");
      if (inner) piece.element.setAttribute("href", `#${inner.id}`);
      else piece.element.removeAttribute("href");
    }
  }

  function apply() {
    const filtered = decide();
    mark();
    const left = shown.reduce((sum, is) => sum + is, 0);
    count.textContent = filtered ? `${left} of ${claims.length} claims` : `${claims.length} claims`;
    reset.hidden = !filtered;
    changed(left);
  }

  for (const chip of chips) {
    chip.addEventListener("click", () => {
      chip.setAttribute("aria-pressed", chip.getAttribute("aria-pressed") !== "true");
      apply();
    });
  }
  speaker.addEventListener("change", apply);
  words.addEventListener("input", apply);
  words.form.addEventListener("submit", (event) => event.preventDefault());
  reset.addEventListener("click", () => {
    for (const chip of chips) chip.setAttribute("aria-pressed", "true");
    speaker.value = words.value = "";
    apply();
    words.focus();
  });
  // A browser that goes back to the page may keep what stood in the fields.
  if (speaker.value || words.value) apply();
  const only = (by) => {
    speaker.value = by;
    apply();
  };
  return { shown, only, show: () => reset.click() };
}
