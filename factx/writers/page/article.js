// The page of one article: opening claims, the lists, and the address of a claim (page.html#claim-id).
const PAGE = JSON.parse(byId("data").textContent);
const claims = PAGE.claims;
const numberOf = new Map(claims.map((claim, index) => [claim.id, index]));
const pieces = [...document.querySelectorAll("a.c")].map((element) => {
  const own = element.dataset.c.split(" ").map(Number);
  return { element, claims: own, key: own.join(" ") };
});
const piecesOf = claims.map(() => []);
for (const piece of pieces) for (const index of piece.claims) piecesOf[index].push(piece.element);

const [detail, hint, holder, every, more] = ["detail", "hint", "claim", "every", "more"].map(byId);
const smooth = matchMedia("(prefers-reduced-motion: no-preference)").matches ? "smooth" : "auto";
const sheet = matchMedia("(max-width: 62rem)"); // there the details cover the lower part of the text
let current = null;
let listed = []; // the claims in the list of all, as far as it goes

const filters = makeFilters(claims, pieces, (left) => {
  byId("none").hidden = left > 0;
  listed = [];
  if (!byId("all").hidden) listMore();
});

function unmark() {
  for (const element of document.querySelectorAll(".on, .here, .said, .now"))
    element.classList.remove("on", "here", "said", "now");
}

// The address of the page with this fragment; some viewers of files let no page change it.
function setFragment(fragment) {
  try {
    history.replaceState(null, "", fragment || location.pathname + location.search);
  } catch {
    // the page works as well without
  }
}

function fragment() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return ""; // a broken address opens nothing
  }
}

function linkTo(id, text) {
  if (!id) return null;
  const target = numberOf.get(id);
  if (target === undefined) return byId(id) ? make("a", { href: `#${id}` }, "in the list") : null;
  return make("a", { href: `#${id}` }, text ?? claims[target].text);
}

function step(from, by) {
  for (let index = from + by; index >= 0 && index < claims.length; index += by)
    if (filters.shown[index]) return index;
  return null;
}

function describe(index) {
  const claim = claims[index];
  const turn = (label, sign, to) =>
    make(
      "button",
      {
        type: "button",
        class: "quiet",
        "aria-label": label,
        title: label,
        disabled: to === null ? "" : null,
        "data-open": to,
      },
      sign,
    );
  const others = piecesOf[index]
    .flatMap((element) => element.dataset.c.split(" ").map(Number))
    .filter((other) => other !== index);
  const also = [...new Set(others)].map((other) =>
    make(
      "a",
      { href: `#${claims[other].id}` },
      `${KINDS[claims[other].type].toLowerCase()} “${claims[other].text}”`,
    ),
  );
  const copy = make("button", { type: "button", class: "quiet", id: "copy" }, "Copy link");
  const body = make(
    "div",
    { class: `claim-body ${claim.type}` },
    make("h2", { dir: "auto" }, claim.meaning),
    claim.negated ? make("p", { class: "denied" }, "Denied: the sentence says that it is not so.") : null,
    sentenceOf(claim, PAGE.sentences[claim.sentence]),
    speakerOf(claim, PAGE.speakers),
    keysOf(claim, linkTo),
    also.length
      ? make(
          "p",
          { class: "small muted also" },
          "In the same words: ",
          ...also.flatMap((link, n) => (n ? [", ", link] : [link])),
        )
      : null,
    make("div", { class: "ident" }, make("code", {}, claim.id), copy),
  );
  const top = make(
    "div",
    { class: "claim-top" },
    make("span", { class: `badge ${claim.type}` }, KINDS[claim.type]),
    turn("Claim before", "‹", step(index, -1)),
    turn("Next claim", "›", step(index, 1)),
    make(
      "button",
      { type: "button", class: "quiet", id: "close", "aria-label": "Close", title: "Close (Esc)" },
      "×",
    ),
  );
  holder.replaceChildren(top, body);
}

function openClaim(index, { focus = false, scroll = true } = {}) {
  if (!filters.shown[index]) filters.show();
  unmark();
  current = index;
  const claim = claims[index];
  describe(index);
  hint.hidden = true;
  holder.hidden = false;
  detail.classList.add("open");
  detail.scrollTop = 0;
  for (const element of piecesOf[index]) element.classList.add("on");
  for (const element of document.querySelectorAll(`[data-s="${claim.sentence}"]`))
    element.classList.add("here");
  if (claim.named !== null)
    for (const element of document.querySelectorAll(`[data-w~="${claim.named}"]`))
      element.classList.add("said");
  every.children[listed.indexOf(index)]?.classList.add("now");
  const first = piecesOf[index][0];
  const hidden = sheet.matches && first?.getBoundingClientRect().bottom > detail.getBoundingClientRect().top;
  if (scroll || hidden)
    first?.scrollIntoView({ block: sheet.matches ? "start" : "center", behavior: smooth });
  if (location.hash !== `#${claim.id}`) setFragment(`#${claim.id}`);
  if (focus) detail.focus({ preventScroll: true });
}

function closeClaim() {
  if (current === null) return;
  const back = piecesOf[current].find((element) => element.tabIndex === 0) ?? piecesOf[current][0];
  current = null;
  unmark();
  holder.replaceChildren();
  holder.hidden = true;
  hint.hidden = false;
  detail.classList.remove("open");
  setFragment("");
  back?.focus({ preventScroll: true });
}

async function copyLink(button) {
  const address = `${location.href.split("#")[0]}#${claims[current].id}`;
  try {
    await navigator.clipboard.writeText(address);
    button.textContent = "Copied";
  } catch {
    prompt("The address of this claim:", address); // the browser gives a page from a file no clipboard
  }
}

// The list of all claims may be long: it grows as somebody looks at it, and is whole on paper.
function listMore(step = 200) {
  const from = listed.length ? listed.at(-1) + 1 : 0;
  const next = [];
  let index = from;
  for (; index < claims.length && next.length < step; index += 1) if (filters.shown[index]) next.push(index);
  const rows = next.map((number) => {
    const claim = claims[number];
    const by = claim.speaker === null ? null : make("span", { class: "by" }, PAGE.speakers[claim.speaker]);
    const link = make(
      "a",
      { href: `#${claim.id}` },
      make("span", { class: `tag ${claim.type}` }, claim.text),
      make("span", {}, claim.meaning),
      by,
    );
    return make("li", { class: number === current ? "now" : null }, link);
  });
  if (listed.length) every.append(...rows);
  else every.replaceChildren(...rows);
  listed.push(...next);
  more.hidden = !filters.shown.includes(true, index);
}

const tabs = [...document.querySelectorAll("[role=tab]")];
function showTab(tab, { focus = false } = {}) {
  for (const other of tabs) {
    other.setAttribute("aria-selected", other === tab);
    other.tabIndex = other === tab ? 0 : -1;
    byId(other.getAttribute("aria-controls")).hidden = other !== tab;
  }
  if (tab.id === "tab-all" && !listed.length) listMore();
  if (focus) tab.focus();
}

function showEntity(entity) {
  showTab(byId(entity.closest(".panel").getAttribute("aria-labelledby")));
  const card = entity.querySelector("details");
  card.open = true;
  entity.scrollIntoView({ block: "nearest", behavior: smooth });
  card.firstElementChild.focus({ preventScroll: true });
}

function follow(id, options) {
  const target = byId(id);
  if (numberOf.has(id)) openClaim(numberOf.get(id), options);
  else if (target?.classList.contains("entity")) showEntity(target);
  else return false;
  return true;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  const button = event.target.closest("button");
  const spot = event.target.closest(".spot");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    const inText = link.classList.contains("c");
    if (inText && !getSelection().isCollapsed) return event.preventDefault(); // somebody marks text to copy it
    const id = link.getAttribute("href").slice(1);
    if (follow(id, { focus: inText && event.detail === 0, scroll: !inText })) event.preventDefault();
  } else if (spot) showEntity(byId(spot.dataset.entity));
  else if (button?.dataset.open) {
    const sign = button.textContent;
    openClaim(Number(button.dataset.open));
    [...holder.querySelectorAll("button[data-open]")].find((other) => other.textContent === sign)?.focus();
  } else if (button?.dataset.speaker) filters.only(button.dataset.speaker);
  else if (button?.id === "close") closeClaim();
  else if (button?.id === "more") listMore();
  else if (button?.id === "copy") copyLink(button);
  else if (button?.role === "tab") showTab(button);
  return undefined;
});
byId("tabs").addEventListener("keydown", (event) => {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by)
    showTab(tabs[(tabs.indexOf(document.activeElement) + by + tabs.length) % tabs.length], { focus: true });
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closeClaim();
});
addEventListener("hashchange", () => follow(fragment()));
addEventListener("beforeprint", () => listMore(Infinity));
showTab(tabs.find((tab) => byId(tab.getAttribute("aria-controls")).querySelector("li")) ?? tabs[0]);
follow(fragment());
