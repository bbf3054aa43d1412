
"use strict";
// Looks up what was answered beforehand; decides nothing about networks itself.
(() => {
const data = JSON.parse(document.getElementById("data").textContent);
const SVG = "http://www.w3.org/2000/svg";
const STAGE = 0, RULE = 1, KIND = 2, RESOURCE = 3, OUTCOME = 4, WHY = 5, FILE = 6, LINE = 7, COLUMN = 8, SHAPE = 9, CODE = 10, REMEDY = 11, ALSO = 12;
const PASS = 0, BLOCK = 1;
/** So wide is the column of what counts requests. */
const REQUESTS = 50;
const DEFAULT_NUMBERS = { tcp: 443, udp: 53, icmp: 8, icmpv6: 128, other: 47 };
const VERDICTS = { allowed: "Allowed", blocked: "Blocked", "one-way": "One way", mixed: "Mixed", undetermined: "Undetermined" };
const $ = id => document.getElementById(id);
const svg = document.querySelector("svg.map");
const groups = [];
for (const g of svg.querySelectorAll("[data-shape]")) groups[Number(g.dataset.shape)] = g;
data.told = data.told.map(([verdict, via, forward, back, both, addresses, assumptions, passes]) => ({ verdict, via, forward, back, both, addresses, assumptions, passes }));
const ends = data.ends.flatMap((some, cls) => some.map(end => ({ ...end, cls })));
const endsAt = new Map();
ends.forEach((end, i) => { if (end.shape >= 0) (endsAt.get(end.shape) || endsAt.set(end.shape, []).get(end.shape)).push(i); });
const findingsAt = new Map();
const lines = new Map([...svg.querySelectorAll(".line[data-joins]")].map(line => [line.dataset.joins, line]));
data.findings.forEach(it => (findingsAt.get(it.shape) || findingsAt.set(it.shape, []).get(it.shape)).push(it));

/** An element with text and elements in it; text never becomes markup. */
function make(name, style, ...inside) {
  const it = document.createElement(name);
  if (style) it.className = style;
  it.append(...inside.filter(some => some !== "" && some != null));
  return it;
}
function button(text, action, style) {
  const it = make("button", style, text);
  it.type = "button";
  it.addEventListener("click", action);
  return it;
}
function draw(name, attributes, parent) {
  const it = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) it.setAttribute(key, value);
  if (parent) parent.append(it);
  return it;
}

// ---- the question

function byName(one, other) { return one.localeCompare(other, "en", { numeric: true }); }
/** Things of several VPCs may have one name. */
const sharing = new Map();
ends.forEach(end => sharing.set(own(end.resource), (sharing.get(own(end.resource)) || new Set()).add(end.resource)));
function own(name) { return name.slice(name.indexOf("/") + 1); }
function called(end) { return end.name + (end.address ? " (" + end.address + ")" : ""); }
function fill(select, which) {
  select.append(new Option("choose …", ""));
  const parts = new Map();
  ends.forEach((end, i) => {
    if (!which(end)) return;
    const vpc = end.resource.includes("/") ? end.resource.split("/")[0] : "outside";
    const id = own(end.resource);
    const text = (end.label === id ? id : end.label + "  " + id) + (sharing.get(id).size > 1 && vpc !== "outside" ? " in " + vpc : "") + (end.subnet ? ", endpoint in " + own(end.subnet) : end.kind === "endpoint" ? ", endpoint" : "") + (end.address && !end.subnet ? ", " + end.address : "");
    (parts.get(vpc) || parts.set(vpc, []).get(vpc)).push(new Option(text, String(i)));
  });
  for (const [vpc, options] of [...parts].sort((a, b) => (a[0] === "outside" ? -1 : b[0] === "outside" ? 1 : a[0] < b[0] ? -1 : 1))) {
    const part = document.createElement("optgroup");
    part.label = vpc;
    part.append(...options.sort((a, b) => byName(a.text, b.text)));
    select.append(part);
  }
}
function words(ask) { return ask.protocol === "other" ? "protocol " + ask.number : ask.protocol + "/" + ask.number; }
function on(ask) { return ask.protocol === "other" ? String(ask.number) : words(ask); }
function quoted(text) { return /^[\w@%+=:,./-]+$/.test(text) ? text : "'" + text.replaceAll("'", "'\\''") + "'"; }
function command(ask) {
  return ["hopwise explain", quoted(data.file), "--from", quoted(ends[ask.from].name), "--to", quoted(ends[ask.to].name), "--on", on(ask)]
    .concat(ask.ipv6 ? ["--ipv6"] : []).join(" ");
}
/** What makes a page with the hops of every answer between two ends. */
function another(ask) {
  return ["hopwise map", quoted(data.file), "--from", quoted(ends[ask.from].name), "--to", quoted(ends[ask.to].name), "-o map.html"].join(" ");
}
/** The families in which two ends have answers. */
function rows(from, to) { return (data.rows[ends[from].cls] || []).filter(row => row[0] === ends[to].cls); }
function question() {
  const from = $("from").value, to = $("to").value, number = Number($("number").value);
  if (from === "" || to === "" || $("number").value === "" || !Number.isInteger(number)) return null;
  const ask = { from: Number(from), to: Number(to), protocol: $("protocol").value, number };
  const families = rows(ask.from, ask.to).map(row => row[1]);
  ask.families = families;
  ask.family = families.includes(Number($("family").value)) ? Number($("family").value) : families[0];
  ask.ipv6 = ask.family === 6 && families.length > 1;
  return ask;
}
/** What a link asks about and is not here, and what is said of it. */
const wanted = {}, missing = {};
/** Why there is no question, where that is not for want of a choice. */
function fault() {
  const [number, most] = [Number($("number").value), Number($("number").max)];
  const noun = most > 255 ? "A port" : $("protocol").value === "other" ? "A protocol" : "A type";
  const isNone = $("number").value !== "" && !(Number.isInteger(number) && number >= 0 && number <= most);
  return [...Object.values(missing), ...(isNone ? [noun + " is a number of 0 to " + most + "."] : [])].join(" ");
}
/** What was answered beforehand; a word for why there is nothing where there is not. */
function answer(ask) {
  if (ask.from === ask.to) return { none: "Source and destination are the same end; a flow needs two." };
  const row = rows(ask.from, ask.to).find(it => it[1] === ask.family);
  if (!row) return { none: "This page has no answer about these two ends.", ask: true };
  const portion = data.portions.findIndex(it => it.protocol === ask.protocol && it.parts.some(([first, last]) => first <= ask.number && ask.number <= last));
  if (portion < 0) return { none: "This page has no answer about " + words(ask) + ".", ask: true };
  const told = data.told[data.lists[row[2]][portion]];
  return told ? { told } : { none: "The answer is not the same for all that is asked, and was not walked beforehand: there are too many questions for one page.", ask: true };
}
function text(number, ask) { const it = data.texts[number]; return typeof it === "string" ? it : it.join(words(ask)); }

// ---- the answer in words

function sign(verdict) {
  const it = draw("svg", { width: 22, height: 22, viewBox: "0 0 22 22", "aria-hidden": "true" });
  const shape = { allowed: "M2 11a9 9 0 1 0 18 0a9 9 0 1 0-18 0z", blocked: "M7 1.5h8L20.5 7v8L15 20.5H7L1.5 15V7z" }[verdict] || "M11 1.5L21 20H1z";
  const stroke = { allowed: "M6.5 11.5l3 3 6-7", blocked: "M7 7l8 8M15 7l-8 8" }[verdict] || "M11 8v6M11 16.5v.5";
  draw("path", { d: shape, fill: "currentColor" }, it);
  draw("path", { d: stroke, fill: "none", stroke: "var(--page)", "stroke-width": 2.2, "stroke-linecap": "round" }, it);
  return it;
}
function place(step) { return data.texts[step[FILE]] + ":" + step[LINE] + ":" + step[COLUMN]; }
function steps(numbers) { return (numbers || []).map(number => data.steps[number]); }

function tell(ask, found, wrong) {
  const box = $("answer");
  box.replaceChildren();
  if (wrong) {
    box.append(make("p", "wrong", wrong));
    return;
  }
  if (!ask) {
    box.append(make("p", "hint", "Choose a source, a destination and a port: here, or in the drawing."));
    return;
  }
  const asked = called(ends[ask.from]) + " → " + called(ends[ask.to]) + " on " + words(ask) + (ask.families.length > 1 ? " by IPv" + ask.family : "");
  if (found.none) {
    box.append(make("p", "", asked), make("p", "", found.none));
    if (found.ask) box.append(make("p", "hint", "This answers it:"), make("code", "", command(ask)));
    return;
  }
  const told = found.told;
  const title = make("h2", "verdict " + told.verdict, sign(told.verdict), VERDICTS[told.verdict]);
  const [source, destination] = told.addresses || [-1, -1];
  const addresses = source >= 0 && destination >= 0 ? "  (" + text(source, ask) + " → " + text(destination, ask) + ")" : "";
  box.append(title, make("p", "asked", asked + (standsIn(ask, told) ? "" : addresses)));
  if (!told.forward) {
    if (told.via.length) box.append(make("p", "", "By " + told.via.map(it => it[0]).join(", then ") + "."));
    box.append(make("p", "hint", "This page has too many ends for every hop of every answer. The hops, and the reasons, of this one:"), make("code", "", command(ask)),
      make("p", "hint", "A page that has them, for every port:"), make("code", "", another(ask)));
    return;
  }
  if (standsIn(ask, told)) {
    box.append(make("p", "hint", "Shown is " + text(told.both[0], ask) + " → " + text(told.both[1], ask) + addresses + ": nothing in the file tells them apart from what is asked."));
  }
  if (told.passes >= 0) box.append(make("p", "", "Passes: " + text(told.passes, ask)));
  for (const [leg, numbers] of [["forward", told.forward], ["back", told.back]]) {
    for (const step of steps(numbers).filter(it => it[OUTCOME] === BLOCK)) box.append(blocker(step, leg, ask));
  }
  legs(box, "There", "forward", told, ask);
  legs(box, isLost(told) ? "Back, if the request arrived" : told.verdict === "one-way" ? "Back, not needed for every protocol" : "Back", "back", told, ask);
  for (const it of told.assumptions) box.append(make("p", "hint", "Assumed: " + text(it, ask)));
  box.append(make("h3", "", "The same on the command line"), make("code", "", command(ask)));
}
/** The answer in a sentence, for those who hear it. */
function saying(ask, found) {
  if (!ask) return "";
  if (found.none) return found.none;
  const first = [...steps(found.told.forward), ...steps(found.told.back)].find(it => it[OUTCOME] === BLOCK);
  return VERDICTS[found.told.verdict] + ": " + called(ends[ask.from]) + " to " + called(ends[ask.to]) + " on " + words(ask)
    + (first ? ". " + data.texts[first[RESOURCE]] + ": " + text(first[WHY], ask) : "");
}
function standsIn(ask, told) {
  const is = (end, number) => [end.name, end.resource].includes(data.texts[number]);
  return told.both && !(is(ends[ask.from], told.both[0]) && is(ends[ask.to], told.both[1]));
}
function blocker(step, leg, ask) {
  const it = make("div", "blocker",
    make("p", "", make("strong", "", data.texts[step[RULE]] + "  " + data.texts[step[RESOURCE]]), leg === "back" ? ", on the way back" : ""),
    make("p", "", text(step[WHY], ask)),
    step[REMEDY] < 0 ? "" : make("p", "", "Maybe " + text(step[REMEDY], ask) + "."),
    make("p", "at", place(step)), step[CODE] < 0 ? "" : make("p", "hint", "AWS: " + data.texts[step[CODE]]));
  if (step[ALSO].length) it.append(make("p", "hint", "Also: " + step[ALSO].map(also => data.texts[also]).join(", ")));
  return it;
}
/** Whether what blocks stops all of it: behind that, the other hops say what would come of it. */
function stops(told) { return told.verdict === "blocked" || told.verdict === "one-way"; }
function isLost(told) { return stops(told) && steps(told.forward).some(it => it[OUTCOME] === BLOCK); }
function legs(box, title, leg, told, ask) {
  if (!told[leg].length) return;
  const list = make("ol", "leg " + leg);
  let beyond = leg === "back" && isLost(told);
  steps(told[leg]).forEach((step, i) => {
    const style = step[OUTCOME] === BLOCK ? "block" : beyond ? "beyond" : step[OUTCOME] === PASS ? "pass" : "note";
    const mark = { block: "✕", beyond: "·", pass: "✓", note: "?" }[style];
    beyond = beyond || (stops(told) && step[OUTCOME] === BLOCK);
    const it = button("", () => show(leg, i), "step " + style);
    it.append(make("span", "hop", String(i + 1)), make("span", "sign", mark),
      make("span", "what", make("strong", "", data.texts[step[RESOURCE]]), "  ", make("span", "hint", data.texts[step[STAGE]])),
      make("span", "why", text(step[WHY], ask)),
      make("span", "why at", data.texts[step[RULE]] + "  " + place(step)));
    it.addEventListener("focus", () => point(leg, i));
    it.addEventListener("mouseenter", () => point(leg, i));
    it.addEventListener("mouseleave", unpoint);
    it.addEventListener("blur", unpoint);
    list.append(make("li", "", it));
  });
  box.append(make("h3", "", make("span", "legend " + leg), title), list);
}

// ---- the answer in the drawing

let scale = 1;
let walks = { forward: [], back: [] };
function shapeOf(end) { return end.shape; }
function isSame(one, other) {
  const [a, b] = [data.shapes[one], data.shapes[other]];
  return Boolean(a && b && a.kind === b.kind && a.name === b.name);
}
/** Where each step is: at what it is about, or else before it where something is entered, or behind what was left. */
function places(list, start, finish) {
  // Of an endpoint in several subnets the one that is asked about.
  const meant = shape => [start, finish].find(end => isSame(end, shape)) ?? shape;
  const drawn = list.map(step => (step[SHAPE] >= 0 ? meant(step[SHAPE]) : null));
  const point = i => drawn[i] !== null && data.shapes[drawn[i]].form !== "box";
  return list.map((step, i) => {
    if (drawn[i] !== null) return drawn[i];
    if (data.texts[step[STAGE]].endsWith("-ingress")) {
      for (let next = i + 1; next < list.length; next++) if (point(next)) return drawn[next];
      return finish;
    }
    for (let before = i - 1; before >= 0; before--) if (point(before)) return drawn[before];
    return start;
  });
}
function stations(list, start, finish, all, lost) {
  const at = places(list, start, finish);
  const stations = [{ shape: start, hops: [], stop: false, beyond: lost }];
  let beyond = lost;
  list.forEach((step, i) => {
    let last = stations[stations.length - 1];
    if (last.shape !== at[i]) {
      last = { shape: at[i], hops: [], stop: false, beyond };
      stations.push(last);
    }
    last.hops.push(i + 1);
    if (step[OUTCOME] === BLOCK) { last.stop = true; beyond = beyond || all; }
  });
  const last = stations[stations.length - 1];
  if (!list.length || (beyond && last.shape !== finish)) stations.push({ shape: finish, hops: [], stop: false, beyond });
  return { at, stations: stations.filter(it => it.shape >= 0) };
}
function side(area, other) {
  const [x, y, w, h] = area, dx = other[0] + other[2] / 2 - (x + w / 2), dy = other[1] + other[3] / 2 - (y + h / 2);
  if (Math.abs(dy) * w > Math.abs(dx) * h || Math.abs(dy) > Math.abs(dx)) return dy > 0 ? [x + w / 2, y + h, 0, 1] : [x + w / 2, y, 0, -1];
  return dx > 0 ? [x + w, y + h / 2, 1, 0] : [x, y + h / 2, -1, 0];
}
/** What of a shape a walk comes to: of a box its name. */
function area(number) {
  const shape = data.shapes[number], [x, y, w, h] = shape.area;
  return shape.form === "box" ? [x + 8, y + 4, Math.min(w - 16, 120), 26] : shape.form === "place" ? [x, y, w, h] : [x, y, w, h];
}
/** A place is wide: it is met right above or below what leads there. */
function facing(number, other) {
  const [x, y, w, h] = area(number);
  if (number < 0 || data.shapes[number].form !== "place" || w < 160) return [x, y, w, h];
  const [ox, , ow] = area(other), line = lineBetween(other, number);
  const met = line ? Number(line.d.match(/-?[\d.]+/g).at(line.backwards ? 0 : -2)) : ox + ow / 2;
  const middle = Math.max(x + 60, Math.min(x + w - 60, met));
  return [middle - 50, y, 100, h];
}
/** The line that is drawn between two shapes, and whether it leads from the other to the one. */
function lineBetween(from, to) {
  const line = lines.get(from + " " + to) || lines.get(to + " " + from);
  return line && { d: line.getAttribute("d"), backwards: !lines.has(from + " " + to) };
}
function vpcOf(number) { return data.shapes[number]?.form === "chip" ? around(number, "VPC")[0] ?? -1 : -1; }
/** Along the line that is drawn, be it to the VPC in which one of them is, or else straight. */
function way(from, to) {
  const line = lineBetween(from, to);
  if (line) return line;
  for (const [chip, other] of [[from, to], [to, from]]) {
    const outer = lineBetween(other, vpcOf(chip));
    if (!outer || outer.backwards) continue;
    const [x, y] = outer.d.match(/-?[\d.]+/g).slice(-2).map(Number);
    return { d: outer.d + curve([x, y, 0, 0], area(chip), 0), backwards: chip === from };
  }
  return null;
}
function curve(one, other, aside) {
  const [x1, y1, dx1, dy1] = side(one, other), [x2, y2, dx2, dy2] = side(other, one);
  const bend = Math.max(16, Math.min(90, Math.hypot(x2 - x1, y2 - y1) / 2.2));
  const sx = Math.abs(dy1) * aside, sy = Math.abs(dx1) * aside, ex = Math.abs(dy2) * aside, ey = Math.abs(dx2) * aside;
  return "M" + (x1 + sx) + " " + (y1 + sy) + "C" + (x1 + sx + dx1 * bend) + " " + (y1 + sy + dy1 * bend) + " "
    + (x2 + ex + dx2 * bend) + " " + (y2 + ey + dy2 * bend) + " " + (x2 + ex) + " " + (y2 + ey);
}
/** Numbers stay readable where the drawing is small. */
function grow() { return Math.max(1, 0.85 / scale); }
function span(hops) { return hops.length === 1 ? String(hops[0]) : hops[0] + "–" + hops[hops.length - 1]; }
function badge(layer, station, leg, delay) {
  if (!station.hops.length) return;
  const [x, y, w, h] = facing(station.shape, station.next >= 0 ? station.next : station.shape);
  const label = span(station.hops), wide = 12 + label.length * 7, back = leg === "back";
  const { form } = data.shapes[station.shape], k = grow(), middle = y + h / 2, gap = form === "chip" ? 5 : 1;
  // A place may be no wider than its name: above it, or below.
  const beside = form === "place" ? [y - 6 * k, y + h - 12 * k] : [middle - gap - 18 * k, middle + gap];
  // Chips stand close: replies have a column of their own, left of the requests' of the chip below.
  const left = form === "chip" ? x + w - wide * k + 8 - (back ? REQUESTS * k : 0) : form === "place" ? x + w - wide * k - 14 : x + w + 3;
  const top = beside[back ? 1 : 0];
  const it = draw("g", { class: "badge " + (station.beyond && !station.stop ? "beyond " : "") + leg, transform: "translate(" + left + " " + top + ") scale(" + grow() + ")" }, layer);
  it.style.animationDelay = delay + "s";
  draw("rect", { width: wide, height: 18, rx: 9 }, it);
  draw("text", { x: wide / 2, y: 13 }, it).textContent = label;
  if (station.stop) {
    // Left of the mark of what is found, which is in that corner.
    const aside = findingsAt.has(station.shape) && form !== "box" ? 14 + 11 * k : 3;
    const stop = draw("g", { class: "stop", transform: "translate(" + (x - aside) + " " + (y + h / 2) + ") scale(" + grow() + ")" }, layer);
    stop.style.animationDelay = delay + "s";
    draw("path", { d: "M-4.6-11h9.2l6.4 6.4v9.2L4.6 11h-9.2L-11 4.6v-9.2z" }, stop);
    draw("path", { class: "cross", d: "M-4.5-4.5l9 9M4.5-4.5l-9 9" }, stop);
  }
}
function light(ask, found) {
  svg.querySelector(".walk")?.remove();
  svg.classList.toggle("asked", Boolean(ask && found.told));
  for (const g of groups) g?.classList.remove("lit", "stop", "near");
  walks = { forward: [], back: [] };
  if (!ask || !found.told) return;
  const told = found.told, start = shapeOf(ends[ask.from]), finish = shapeOf(ends[ask.to]);
  const layer = draw("g", { class: "walk", "aria-hidden": "true" }, svg);
  const there = told.forward
    ? stations(steps(told.forward), start, finish, stops(told), false)
    : { at: [], stations: told.verdict === "blocked" ? [] : [start, ...told.via.map(it => it[1]), finish].filter(it => it >= 0).map(shape => ({ shape, hops: [], stop: false, beyond: false })) };
  const back = told.back && told.back.length ? stations(steps(told.back), finish, start, stops(told), isLost(told)) : { at: [], stations: [] };
  walks = { forward: there.at, back: back.at };
  layer.style.setProperty("--grow", String(grow()));
  const below = draw("g", {}, layer);
  walk(below, layer, there.stations, "there", 0);
  walk(below, layer, back.stations, "back", 8);
  // Where it stops nobody walked: only the ends are shown.
  if (!there.stations.length) there.stations = [start, finish].filter(it => it >= 0).map(shape => ({ shape, hops: [], stop: false, beyond: false }));
  bring([...there.stations, ...back.stations].map(it => data.shapes[it.shape].area));
  for (const it of [...there.stations, ...back.stations]) {
    groups[it.shape]?.classList.add("lit");
    if (it.stop) groups[it.shape]?.classList.add("stop");
    around(it.shape).forEach(box => groups[box]?.classList.add("lit"));
  }
}
function walk(below, layer, list, leg, aside) {
  const reply = leg === "back";
  list.slice(1).forEach((station, i) => {
    const from = list[i].shape, to = station.shape, along = way(from, to);
    const d = along ? along.d : curve(facing(from, to), facing(to, from), aside);
    const drawn = along?.backwards ? "there drawn backwards" : "there drawn";
    const lane = along ? { transform: "translate(" + aside + " " + aside / 2 + ")" } : {};
    draw("path", { d, class: "halo", ...lane }, below);
    const path = draw("path", { d, class: station.beyond ? "beyond" : reply ? "back" : drawn, ...lane }, layer);
    if (!reply && !station.beyond) path.setAttribute("pathLength", 1);
    path.style.animationDelay = i * 0.3 + "s";
  });
  list.forEach((station, i) => badge(layer, { ...station, next: (list[i + 1] || list[i - 1] || station).shape }, leg, i * 0.3));
}
/** The subnets, or other boxes, that a shape is in. */
function around(number, kind = "subnet") {
  const [x, y, w, h] = data.shapes[number].area;
  return data.shapes.flatMap((shape, i) => {
    const [left, top, wide, high] = shape.area;
    return shape.kind === kind && left <= x && top <= y && x + w <= left + wide && y + h <= top + high ? [i] : [];
  });
}
function unpoint() { for (const g of groups) g?.classList.remove("near"); }
function point(leg, hop) {
  unpoint();
  groups[walks[leg][hop]]?.classList.add("near");
}
function show(leg, hop) {
  point(leg, hop);
  reveal(walks[leg][hop]);
}
/** Scrolls a large drawing to where something is. */
function bring(areas) {
  const room = $("drawing"), left = Math.min(...areas.map(it => it[0])), right = Math.max(...areas.map(it => it[0] + it[2]));
  const top = Math.min(...areas.map(it => it[1])), bottom = Math.max(...areas.map(it => it[1] + it[3]));
  room.scrollTo({ left: (left + right) / 2 * scale - room.clientWidth / 2, top: (top + bottom) / 2 * scale - room.clientHeight / 2, behavior: still() ? "auto" : "smooth" });
}
function still() { return matchMedia("(prefers-reduced-motion: reduce)").matches; }
function reveal(number) { groups[number]?.scrollIntoView({ block: "center", inline: "center", behavior: still() ? "auto" : "smooth" }); }

// ---- what is chosen in the drawing

function choose(number) {
  for (const g of groups) g?.classList.remove("chosen");
  groups[number]?.classList.add("chosen");
  const shape = data.shapes[number], box = $("chosen");
  box.hidden = false;
  box.replaceChildren(make("h2", "", shape.name), make("p", "hint", shape.kind + (shape.note ? "  " + shape.note : "")));
  const mine = endsAt.get(number) || [];
  const list = make("ul", "");
  mine.forEach(i => {
    const it = make("li", "member", make("span", "", mine.length > 1 ? called(ends[i]) : ""));
    if (ends[i].sends) it.append(button("Source", () => set("from", i)));
    it.append(button("Destination", () => set("to", i)));
    list.append(it);
  });
  if (mine.length) box.append(list);
  const found = findingsAt.get(number) || [];
  if (found.length) box.append(make("h3", "", found.length === 1 ? "1 finding" : found.length + " findings"), make("ul", "", ...found.map(finding)));
}
function finding(it) {
  const icon = draw("svg", { width: 16, height: 16, viewBox: "0 0 22 22", class: "mark-icon " + it.severity, role: "img", "aria-label": it.severity });
  const shapes = { error: "M7 1.5h8L20.5 7v8L15 20.5H7L1.5 15V7z", warning: "M11 1.5L21 20H1z", info: "M2 11a9 9 0 1 0 18 0a9 9 0 1 0-18 0z" };
  draw("path", { d: shapes[it.severity], fill: "currentColor" }, icon);
  const li = make("li", "finding", make("p", "", make("strong", "", it.rule + " " + it.slug)), make("p", "", it.message), make("p", "hint", it.because),
    make("p", "", "Maybe " + it.remedy + "."), make("p", "at", it.at));
  li.prepend(icon);
  return li;
}
function set(which, i) {
  forget(which);
  $(which).value = String(i);
  update();
}

// ---- keys in the drawing

let current = -1;
function go(number, focus) {
  groups[current]?.setAttribute("tabindex", "-1");
  current = number;
  groups[number].setAttribute("tabindex", "0");
  if (focus) {
    groups[number].focus({ preventScroll: true });
    groups[number].scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}
/** The next shape that way: near, and rather straight ahead than aside. Inwards and outwards come the boxes' names. */
function neighbour(dx, dy) {
  const middle = number => { const [x, y, w, h] = area(number); return [x + w / 2, y + h / 2]; };
  const [x, y] = middle(current);
  let best = -1, least = Infinity;
  data.shapes.forEach((shape, i) => {
    if (i === current || !groups[i]) return;
    const [ox, oy] = middle(i), ahead = (ox - x) * dx + (oy - y) * dy, aside = Math.abs((ox - x) * dy) + Math.abs((oy - y) * dx);
    if (ahead > 4 && ahead + 3 * aside < least) { least = ahead + 3 * aside; best = i; }
  });
  return best;
}
svg.addEventListener("keydown", event => {
  const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  const first = (endsAt.get(current) || [])[0], key = event.key.toLowerCase();
  if (way) {
    const next = neighbour(...way);
    if (next >= 0) go(next, true);
  } else if (event.key === "Enter" || event.key === " ") choose(current);
  else if (key === "s" && first !== undefined && ends[first].sends) set("from", first);
  else if (key === "d" && first !== undefined) set("to", first);
  else return;
  event.preventDefault();
});
svg.addEventListener("click", event => {
  const g = event.target.closest("[data-shape]");
  if (g) { go(Number(g.dataset.shape), false); choose(current); }
});
groups.forEach((g, i) => {
  const shape = data.shapes[i], found = (findingsAt.get(i) || []).length;
  g.setAttribute("tabindex", "-1");
  g.setAttribute("role", "button");
  g.setAttribute("aria-label", shape.kind + " " + shape.name + (shape.members > 1 ? ", " + shape.members + " alike" : "") + (found ? ", " + found + (found === 1 ? " finding" : " findings") : ""));
});

// ---- subnets that are opened

function inside(number) {
  const [x, y, w, h] = data.shapes[number].area;
  return data.shapes.flatMap((shape, i) => {
    const [left, top, wide, high] = shape.area;
    return shape.form === "chip" && x <= left && y <= top && left + wide <= x + w && top + high <= y + h ? [i] : [];
  });
}
let closeOpened = () => {};
function open(number, opener) {
  closeOpened();
  const members = inside(number).flatMap(chip => (endsAt.get(chip) || []).map(i => [chip, i])).sort((a, b) => byName(ends[a[1]].label, ends[b[1]].label));
  const panel = make("div", "opened", make("div", "", make("strong", "", data.shapes[number].name), button("Close", () => closeOpened())),
    make("ul", "", ...members.map(([chip, i]) => make("li", "", button(ends[i].label, () => { choose(chip); pick(i); })))));
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-label", data.shapes[number].name);
  panel.addEventListener("keydown", event => { if (event.key === "Escape") closeOpened(); });
  document.body.append(panel);
  const { left, top } = opener.getBoundingClientRect();
  panel.style.left = Math.max(8, Math.min(left, innerWidth - panel.offsetWidth - 8)) + "px";
  panel.style.top = Math.max(8, Math.min(top + 24, innerHeight - panel.offsetHeight - 8)) + "px";
  closeOpened = () => { panel.remove(); opener.focus(); closeOpened = () => {}; };
  panel.querySelector("button").focus({ preventScroll: true });
}
/** One of several that are drawn as one: the source where there is none yet, else the destination, as the user goes on. */
function pick(i) {
  const only = make("div", "member", make("span", "", called(ends[i])));
  if (ends[i].sends) only.append(button("Source", () => set("from", i)));
  only.append(button("Destination", () => set("to", i)));
  $("chosen").replaceChildren(make("h2", "", ends[i].label), make("p", "hint", ends[i].kind + " " + called(ends[i])), only);
}
data.shapes.forEach((shape, i) => {
  if (shape.kind !== "subnet") return;
  const chips = inside(i);
  const count = chips.reduce((sum, chip) => sum + data.shapes[chip].members, 0);
  if (count === chips.length) return;
  const [x, y, w] = shape.area;
  const opener = button("open " + count, () => open(i, opener), "open");
  opener.setAttribute("aria-label", "Open " + shape.name + ", " + count + " in it");
  opener.style.left = x + w - 66 + "px";
  opener.style.top = y + 6 + "px";
  $("canvas").append(opener);
});

// ---- size

function resize(to) {
  scale = Math.max(0.15, Math.min(2.5, to));
  const { width, height } = svg.viewBox.baseVal;
  $("canvas").style.width = width + "px";
  $("canvas").style.transform = "scale(" + scale + ")";
  $("sheet").style.width = width * scale + "px";
  $("sheet").style.height = height * scale + "px";
}
/** Whether the drawing is as wide as there is room, and nobody moved it. */
let isFitted = true;
function zoom(to) {
  isFitted = false;
  resize(to);
  update();
}
function fit() {
  const { width, height } = svg.viewBox.baseVal, room = $("drawing");
  isFitted = true;
  resize(Math.min(1.5, (room.clientWidth - 4) / width, Math.max(0.55, (room.clientHeight - 4) / height)));
}
$("smaller").addEventListener("click", () => zoom(scale / 1.25));
$("larger").addEventListener("click", () => zoom(scale * 1.25));
$("fit").addEventListener("click", () => { fit(); update(); });
for (const it of ["wheel", "touchmove"]) $("drawing").addEventListener(it, () => { isFitted = false; }, { passive: true });
$("drawing").addEventListener("pointerdown", event => { if (event.target === $("drawing")) isFitted = false; });
let resized;
addEventListener("resize", () => {
  clearTimeout(resized);
  resized = setTimeout(() => { if (isFitted) { fit(); update(); } }, 100);
});

// ---- all together

function update() {
  const protocol = $("protocol").value;
  $("numberLabel").textContent = { tcp: "Port", udp: "Port", icmp: "Type", icmpv6: "Type", other: "Number" }[protocol];
  $("number").max = protocol === "tcp" || protocol === "udp" ? 65535 : 255;
  $("named").replaceChildren(...data.portions.filter(it => it.protocol === protocol).flatMap(it => it.parts)
    .flatMap(([first, last]) => (first === last ? [new Option("", String(first))] : [])));
  const wrong = fault(), ask = wrong ? null : question();
  $("family").disabled = !ask || ask.families.length < 2;
  if (ask && ask.families.length) $("family").value = String(ask.family);
  const found = ask ? answer(ask) : {};
  tell(ask, found, wrong);
  light(ask, found);
  $("said").textContent = wrong || saying(ask, found);
  document.body.dataset.verdict = found.told ? found.told.verdict : "";
  const state = new URLSearchParams();
  for (const which of ["from", "to"]) {
    if ($(which).value !== "") state.set(which, called(ends[Number($(which).value)]));
    else if (which in wanted) state.set(which, wanted[which]);
  }
  state.set("on", wanted.on ?? protocol + "/" + $("number").value);
  if (ask && ask.family === 6) state.set("family", "6");
  history.replaceState(null, "", "#" + state);
}
/** What the address asks, and nothing of what was asked before. */
function restore() {
  const state = new URLSearchParams(location.hash.slice(1));
  for (const which of ["from", "to", "on"]) forget(which);
  for (const which of ["from", "to"]) {
    const name = state.get(which), isMeant = it => [called(it), it.name].includes(name);
    const i = ends.findIndex(it => isMeant(it) && (which === "to" || it.sends));
    $(which).value = i >= 0 ? String(i) : "";
    if (name && i < 0) miss(which, name, ends.some(isMeant) ? name + " sends nothing, so it is no source." : "This map has no " + name + ".");
  }
  const on = state.get("on") || "", [protocol, number] = on.split("/");
  if (protocol in DEFAULT_NUMBERS) { $("protocol").value = protocol; $("number").value = number ?? ""; }
  else if (on) miss("on", on, "This map has no " + on + ".");
  if (state.get("family") === "6") $("family").value = "6";
}
function miss(which, name, why) { wanted[which] = name; missing[which] = why; }
function forget(which) { delete wanted[which]; delete missing[which]; }
function extent() {
  const walked = data.lists.map(list => list.filter(it => it >= 0 && data.told[it].forward).length);
  const asked = Object.values(data.rows).flat();
  const all = asked.length * data.portions.length, told = asked.reduce((sum, row) => sum + walked[row[2]], 0);
  return ends.length + " ends, " + data.findings.length + (data.findings.length === 1 ? " finding. " : " findings. ")
    + (told < all ? "Of " + all.toLocaleString("en") + " questions " + told.toLocaleString("en") + " are answered hop by hop, the others by their verdict." : "Every question is answered hop by hop.");
}
$("name").textContent = data.topology;
$("extent").textContent = extent();
fill($("from"), end => end.sends);
fill($("to"), () => true);
for (const id of ["from", "to", "family"]) $(id).addEventListener("change", () => { forget(id); update(); });
$("protocol").addEventListener("change", () => { forget("on"); $("number").value = DEFAULT_NUMBERS[$("protocol").value]; update(); });
$("number").addEventListener("input", () => { forget("on"); update(); });
$("question").addEventListener("submit", event => event.preventDefault());
$("swap").addEventListener("click", () => {
  const from = $("from").value, to = $("to").value;
  if (to !== "" && !ends[Number(to)].sends) return;
  for (const which of ["from", "to"]) forget(which);
  $("from").value = to;
  $("to").value = from;
  update();
});
$("findings").hidden = !data.findings.length;
$("findings").querySelector("summary").textContent = "All findings (" + data.findings.length + ")";
$("findings").querySelector("ul").append(...data.findings.map(it => {
  const line = button(it.severity + "  " + it.rule + "  " + it.message, () => { if (it.shape >= 0) { go(it.shape, false); reveal(it.shape); choose(it.shape); } });
  return make("li", "", line);
}));
addEventListener("hashchange", () => { restore(); update(); });
const first = data.shapes.findIndex(it => it.form === "place");
go(first < 0 ? 0 : first, false);
restore();
fit();
update();
})();
