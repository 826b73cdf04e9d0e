// What a claim means, in rows for people. All text goes in as text, never as markup.
const KINDS = { number: "Number", date: "Date", person: "Person", place: "Place" };
const ANCHORS = {
  explicit: "as the text says it",
  published: "from the day of publication",
  context: "from another date in the text",
};

function days(value) {
  const day = (text) =>
    new Date(`${text}T00:00:00Z`).toLocaleDateString("en-GB", { dateStyle: "full", timeZone: "UTC" });
  if (!value.earliest && !value.latest) return null;
  if (value.earliest === value.latest) return day(value.earliest);
  return `${value.earliest ? day(value.earliest) : "…"} to ${value.latest ? day(value.latest) : "…"}`;
}

function country(code) {
  try {
    return code && new Intl.DisplayNames(["en"], { type: "region" }).of(code);
  } catch {
    return code; // a code that this browser does not know
  }
}

const ROWS = {
  number: (value, link) => [
    ["Kind", value.kind],
    ["Unit", value.unit],
    ["Of", value.of],
    ["Per", value.per],
    ["Change", value.change],
    ["Verb", value.predicate],
    ["When", link(value.when)],
    ["Where", link(value.where)],
  ],
  date: (value) => [
    [value.earliest === value.latest ? "Day" : "Days", days(value)],
    ["TIMEX3", [value.timex_type, value.timex ?? "not resolved"].join(" ")],
    ["Known", ANCHORS[value.anchor]],
  ],
  person: (value, link) => [
    ["Name", value.name],
    ["Role", value.role],
    ["Given name", value.given],
    ["Family name", value.family],
    ["Mentions", link(value.entity)],
  ],
  place: (value, link) => [
    ["Name", value.name],
    ["Kind", value.kind === "other" ? null : value.kind],
    ["Country", country(value.country)],
    ["Position", value.latitude === null ? null : `${value.latitude}, ${value.longitude}`],
    ["GeoNames", value.geonames_id],
    ["Mentions", link(value.entity)],
  ],
};

function keysOf(claim, link) {
  const list = make("dl", { class: "keys" });
  for (const [name, value] of ROWS[claim.type](claim.value, link)) {
    if (value !== null && value !== undefined && value !== "")
      list.append(make("dt", {}, name), make("dd", {}, value));
  }
  list.append(make("dt", {}, "Found by"), make("dd", {}, claim.rule));
  return list;
}

function speakerOf(claim, speakers) {
  const said = claim.attribution;
  const only = make(
    "button",
    { type: "button", class: "link", "data-speaker": claim.speaker ?? "none" },
    "Show only these",
  );
  const who = said
    ? [make("b", {}, speakers[claim.speaker]), ` (“${said.cue}”)`]
    : [make("b", {}, "the article itself"), ", without a source"];
  return make("p", { class: "who" }, make("span", {}, "Said by ", ...who), only);
}

// The sentence with the claim marked; offsets count code points, as the claim format does.
function sentenceOf(claim, [start, text]) {
  const letters = Array.from(text);
  const [from, to] = [claim.start - start, claim.end - start];
  const part = (a, b) => letters.slice(a, b).join("");
  return make("blockquote", { dir: "auto" }, part(0, from), make("mark", {}, part(from, to)), part(to));
}
