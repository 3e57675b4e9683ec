// Made by `npm run clipper` from lib/exchange/clip. Change it there.
"use strict";
var debriefClipper = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

  // lib/exchange/clip/extension/reader-entry.ts
  var reader_entry_exports = {};
  __export(reader_entry_exports, {
    clipPage: () => clipPage
  });

  // lib/domain/day.ts
  var ZERO = "0".charCodeAt(0);

  // lib/domain/clip.ts
  var LONGEST_POSTING = 1e5;

  // lib/exchange/clip/entities.ts
  var LATIN_1 = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
  var OTHERS = "amp:26 lt:3c gt:3e quot:22 apos:27 OElig:152 oelig:153 Scaron:160 scaron:161 Yuml:178 circ:2c6 tilde:2dc ensp:2002 emsp:2003 thinsp:2009 zwnj:200c zwj:200d ndash:2013 mdash:2014 lsquo:2018 rsquo:2019 sbquo:201a ldquo:201c rdquo:201d bdquo:201e dagger:2020 Dagger:2021 bull:2022 hellip:2026 permil:2030 prime:2032 lsaquo:2039 rsaquo:203a euro:20ac trade:2122 larr:2190 rarr:2192 minus:2212 le:2264 ge:2265 check:2713 hyphen:2010 Lstrok:141 lstrok:142 nacute:144 Sacute:15a sacute:15b Zdot:17b zdot:17c eogon:119 aogon:105 cacute:107 Ccaron:10c ccaron:10d ecaron:11b rcaron:159 Zcaron:17d zcaron:17e newline:a NewLine:a tab:9 Tab:9 colon:3a comma:2c period:2e lpar:28 rpar:29 sol:2f num:23 dollar:24 percnt:25 ast:2a plus:2b excl:21 quest:3f lowbar:5f commat:40";
  var NAMED = new Map([
    ...LATIN_1.split(" ").map((name, index) => [name, String.fromCharCode(160 + index)]),
    ...OTHERS.split(" ").map((entry) => {
      const [name = "", code = ""] = entry.split(":");
      return [name, String.fromCharCode(Number.parseInt(code, 16))];
    })
  ]);
  var ENTITY = /&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-zA-Z][a-zA-Z0-9]{1,9}));?/g;
  function decodeEntities(text) {
    if (!text.includes("&")) return text;
    return text.replace(
      ENTITY,
      (whole, hex, decimal, name) => {
        if (name !== void 0) return NAMED.get(name) ?? whole;
        return characterOf(hex === void 0 ? Number(decimal) : Number.parseInt(hex, 16)) ?? whole;
      }
    );
  }
  function characterOf(code) {
    const isCharacter = code > 0 && code <= 1114111 && (code < 55296 || code > 57343);
    return isCharacter ? String.fromCodePoint(code) : null;
  }

  // lib/exchange/clip/html-tokens.ts
  var RAW = /* @__PURE__ */ new Set(["script", "style", "textarea", "title", "noscript", "iframe", "xmp", "template"]);
  var ENTITIES_IN = /* @__PURE__ */ new Set(["textarea", "title"]);
  var ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
  var LONGEST_TAG = 2e5;
  function* htmlTokens(html) {
    let at = 0;
    while (at < html.length) {
      const open = html.indexOf("<", at);
      if (open !== at) {
        const end2 = open === -1 ? html.length : open;
        yield { kind: "text", text: decodeEntities(html.slice(at, end2)) };
        at = end2;
        continue;
      }
      if (html.startsWith("<!--", at)) {
        at = after(html, "-->", at + 4);
        continue;
      }
      const next = html[at + 1] ?? "";
      if (next === "!" || next === "?") {
        at = after(html, ">", at);
        continue;
      }
      const tag = /[a-zA-Z/]/.test(next) ? tagAt(html, at) : null;
      if (!tag) {
        yield { kind: "text", text: "<" };
        at += 1;
        continue;
      }
      at = tag.end;
      const { token } = tag;
      if (!token) continue;
      yield token;
      if (token.kind !== "open" || !RAW.has(token.name)) continue;
      const end = closeOf(html, token.name, at);
      const text = html.slice(at, end);
      if (text !== "") yield { kind: "text", text: ENTITIES_IN.has(token.name) ? decodeEntities(text) : text };
      at = end;
    }
  }
  function after(html, mark, from) {
    const found = html.indexOf(mark, from);
    return found === -1 ? html.length : found + mark.length;
  }
  function tagAt(html, start) {
    const isClose = html[start + 1] === "/";
    const nameStart = start + (isClose ? 2 : 1);
    let at = nameStart;
    const last = Math.min(html.length, start + LONGEST_TAG);
    while (at < last && /[^\s/>]/.test(html[at] ?? "")) at += 1;
    const name = html.slice(nameStart, at).toLowerCase();
    if (!/^[a-z]/.test(name)) return null;
    const attributesStart = at;
    let quote = "";
    for (; at < last; at += 1) {
      const letter = html[at] ?? "";
      if (quote) quote = letter === quote ? "" : quote;
      else if ((letter === '"' || letter === "'") && /[=\s]/.test(html[at - 1] ?? "")) quote = letter;
      else if (letter === ">") break;
    }
    if (html[at] !== ">") return { token: null, end: last };
    const end = at + 1;
    if (isClose) return { token: { kind: "close", name }, end };
    const attributes = /* @__PURE__ */ new Map();
    for (const [, key = "", double, single, bare] of html.slice(attributesStart, at).matchAll(ATTRIBUTE)) {
      if (!attributes.has(key.toLowerCase()))
        attributes.set(key.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ""));
    }
    return { token: { kind: "open", name, attributes }, end };
  }
  function closeOf(html, name, from) {
    const close = new RegExp(`</${name}(?=[\\s/>])`, "gi");
    close.lastIndex = from;
    return close.exec(html)?.index ?? html.length;
  }

  // lib/exchange/clip/html-to-text.ts
  var SILENT = /* @__PURE__ */ new Set(["script", "style", "noscript", "iframe", "template", "head", "svg", "title"]);
  var BLOCKS = new Set(
    "address article aside blockquote dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section summary table tbody tfoot thead ul".split(
      " "
    )
  );
  var PARAGRAPHS = /* @__PURE__ */ new Set(["p", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote"]);
  var MOST_HTML = 2e6;
  function htmlToText(html, most) {
    const lines = new Lines();
    const isLong = html.length > MOST_HTML;
    let silentIn = null;
    for (const token of htmlTokens(isLong ? html.slice(0, MOST_HTML) : html)) {
      if (silentIn !== null) {
        if (token.kind === "close" && token.name === silentIn) silentIn = null;
        continue;
      }
      if (token.kind === "text") lines.write(token.text);
      else if (token.kind === "open" && SILENT.has(token.name)) silentIn = token.name;
      else if (token.name === "br") lines.newLine(1);
      else if (token.name === "li" || token.name === "tr") {
        lines.newLine(1);
        if (token.kind === "open" && token.name === "li") lines.bullet();
      } else if (token.name === "td" || token.name === "th") lines.write(" ");
      else if (PARAGRAPHS.has(token.name)) lines.newLine(2);
      else if (BLOCKS.has(token.name)) lines.newLine(1);
      if (lines.length > most) break;
    }
    const whole = lines.text();
    return cutAt(whole, most, isLong || lines.length > most);
  }
  function textOfMarkup(text, most) {
    const markup = /<[a-z/!]/i.test(text) ? text : decodeOnce(text);
    if (/<[a-z/!]/i.test(markup)) return htmlToText(markup, most);
    return cutAt(decodeEntities(markup).trim(), most, false);
  }
  var decodeOnce = (text) => /&lt;\/?[a-z]/i.test(text) ? decodeEntities(text) : text;
  function cutAt(text, most, isCut = false) {
    if (text.length <= most) return { text, isCut };
    return { text: text.slice(0, most).replace(/[\ud800-\udbff]$/, ""), isCut: true };
  }
  var Lines = class {
    #done = [];
    #line = "";
    #blanks = 0;
    length = 0;
    write(text) {
      const words = text.replace(/[\s\u00a0]+/g, " ");
      const more = this.#line === "" || this.#line.endsWith(" ") ? words.trimStart() : words;
      this.#line += more;
      this.length += more.length;
    }
    bullet() {
      this.#line = "- ";
    }
    newLine(count) {
      const line = this.#line.trim();
      if (line === "-") return;
      if (line !== "") {
        if (this.#blanks > 1 && this.#done.length > 0) this.#done.push("");
        this.#done.push(line);
        this.length += 1;
        this.#blanks = 0;
      }
      this.#line = "";
      this.#blanks = Math.max(this.#blanks, count);
    }
    text() {
      this.newLine(1);
      return this.#done.join("\n").trim();
    }
  };

  // lib/exchange/clip/json-ld.ts
  var MOST_SCRIPTS = 50;
  var MOST_NODES = 2e4;
  var isNode = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  var listOf = (value) => Array.isArray(value) ? value : value === void 0 || value === null ? [] : [value];
  function parseJsonLd(text) {
    const bare = text.replace(/^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)/, "").replace(/(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)\s*;?\s*$/, "").trim().replace(/;$/, "");
    return parsed(bare) ?? parsed(withoutControls(bare)) ?? parsed(withoutControls(bare).replace(/,(\s*[}\]])/g, "$1"));
  }
  function parsed(text) {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  }
  function withoutControls(text) {
    let isInside = false;
    let isEscaped = false;
    let result = "";
    for (const letter of text) {
      const isControl = letter < " ";
      if (isInside && isControl) result += letter === "\n" ? "\\n" : " ";
      else result += letter;
      if (isInside && !isEscaped && letter === "\\") {
        isEscaped = true;
        continue;
      }
      if (letter === '"' && !isEscaped) isInside = !isInside;
      isEscaped = false;
    }
    return result;
  }
  function findPostings(texts, others) {
    const roots = [...texts.slice(0, MOST_SCRIPTS).map(parseJsonLd), ...others];
    const byId = /* @__PURE__ */ new Map();
    const found = [];
    const queue = [...roots];
    for (let at = 0; at < queue.length && at < MOST_NODES; at += 1) {
      const value = queue[at];
      if (Array.isArray(value)) queue.push(...value.slice(0, MOST_NODES));
      if (!isNode(value)) continue;
      const id = value["@id"];
      if (typeof id === "string" && Object.keys(value).length > 1 && !byId.has(id)) byId.set(id, value);
      if (isOfType(value, "JobPosting")) found.push(value);
      const inner = Object.values(value).filter((part) => typeof part === "object" && part !== null);
      queue.push(...inner.slice(0, MOST_NODES));
    }
    return found.map((node) => withReferences(node, byId));
  }
  function isOfType(node, type) {
    return listOf(node["@type"]).some(
      (one) => typeof one === "string" && (one === type || one.endsWith(`/${type}`) || one.endsWith(`:${type}`))
    );
  }
  function withReferences(node, byId) {
    const resolved = (value) => {
      if (Array.isArray(value)) return value.map(resolved);
      if (!isNode(value)) return value;
      const id = value["@id"];
      return typeof id === "string" && Object.keys(value).length === 1 ? byId.get(id) ?? value : value;
    };
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, resolved(value)]));
  }
  function lineOf(value) {
    for (const one of listOf(value)) {
      const inner = isNode(one) ? one["@value"] ?? one.name : one;
      const text = typeof inner === "number" ? String(inner) : Array.isArray(inner) ? lineOf(inner) : inner;
      if (typeof text === "string" && text.trim() !== "") return oneLine(text);
    }
    return "";
  }
  var LONGEST_LINE = 200;
  function oneLine(text) {
    const plain = decodeEntities(text.slice(0, 10 * LONGEST_LINE)).replace(/<\/?[a-z][^<>]*>/gi, " ");
    const line = plain.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, " ").trim();
    return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1).replace(/[\ud800-\udbff]$/, "")}\u2026` : line;
  }

  // lib/exchange/clip/facts-of.ts
  var MOST_IN_LINE = 5;
  function factsOf(posting) {
    const facts = {
      Posted: /^\d{4}-\d{2}-\d{2}/.exec(lineOf(posting.datePosted))?.[0] ?? "",
      Employment: together(posting.employmentType, (type) => wordsOfType(lineOf(type))),
      Industry: together(posting.industry, lineOf),
      Reference: together(posting.identifier, referenceOf),
      Contact: together(posting.applicationContact, contactOf, "; ")
    };
    return Object.entries(facts).flatMap(([name, said]) => said === "" ? [] : [`${name}: ${said}`]);
  }
  function together(value, say, between = ", ") {
    const parts = [...new Set(listOf(value).map(say).filter(Boolean))];
    return oneLine(parts.slice(0, MOST_IN_LINE).join(between));
  }
  var wordsOfType = (type) => /^[A-Z_]+$/.test(type) ? type.toLowerCase().replaceAll("_", " ") : type;
  var referenceOf = (identifier) => lineOf(isNode(identifier) ? identifier.value : identifier);
  function contactOf(contact) {
    if (!isNode(contact)) return lineOf(contact);
    const { name, email, telephone } = contact;
    return [lineOf(name), lineOf(email).replace(/^mailto:/i, ""), lineOf(telephone).replace(/^tel:/i, "")].filter(Boolean).join(", ");
  }

  // lib/exchange/clip/link.ts
  var TRACKING = /^(?:utm_.*|gclid|fbclid|msclkid|mc_[ce]id|trk|trackingid|refid|gh_src|lever-source.*)$/i;
  function linkOf(pageUrl, postingUrl) {
    const page = webUrl(pageUrl);
    const posting = webUrl(postingUrl, pageUrl);
    const isSpecific = posting && page && posting.hostname === page.hostname && posting.pathname.length > 1;
    const url = isSpecific ? posting : page ?? posting;
    if (!url) return "";
    const counting = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
    for (const name of counting) url.searchParams.delete(name);
    if (!/^#!?\//.test(url.hash)) url.hash = "";
    url.username = "";
    url.password = "";
    return url.href.length <= 2e3 ? url.href : "";
  }
  function webUrl(text, base) {
    if (text === "" || !URL.canParse(text, base)) return null;
    const url = new URL(text, base);
    return url.protocol === "https:" || url.protocol === "http:" ? url : null;
  }

  // lib/exchange/clip/place.ts
  var MOST_PLACES = 3;
  function placeOf(posting) {
    const places = [...new Set(listOf(posting.jobLocation).map(placeWords).filter(Boolean))];
    const isRemote = listOf(posting.jobLocationType).some((type) => /telecommute|remote/i.test(lineOf(type)));
    if (!isRemote) return joined(places, " / ");
    if (places.length > 0) return oneLine(`${joined(places, " / ")}, or remote`);
    const within = [...new Set(listOf(posting.applicantLocationRequirements).map(lineOf).filter(Boolean))];
    return within.length > 0 ? oneLine(`Remote (${joined(within, ", ")})`) : "Remote";
  }
  function joined(parts, between) {
    const more = parts.length - MOST_PLACES;
    const shown = parts.slice(0, MOST_PLACES).join(between);
    return oneLine(more > 0 ? `${shown} and ${more} more` : shown);
  }
  function placeWords(location) {
    if (!isNode(location)) return lineOf(location);
    const [address] = listOf(location.address);
    const words = isNode(address) ? addressWords(address) : lineOf(address);
    return words || addressWords(location) || lineOf(location.name);
  }
  function addressWords(address) {
    const parts = [address.addressLocality, address.addressRegion, address.addressCountry].map(lineOf).filter(Boolean);
    return parts.filter((part, index) => !parts.slice(0, index).some((earlier) => holds(earlier, part))).join(", ");
  }
  function holds(earlier, part) {
    return earlier.split(/,\s*/).some((piece) => piece.toLowerCase() === part.toLowerCase());
  }

  // lib/exchange/clip/salary.ts
  var PERIODS = {
    HOUR: "hour",
    HOURLY: "hour",
    DAY: "day",
    DAILY: "day",
    WEEK: "week",
    WEEKLY: "week",
    MONTH: "month",
    MONTHLY: "month",
    YEAR: "year",
    YEARLY: "year",
    ANNUAL: "year",
    ANNUALLY: "year"
  };
  var SIGNS = { USD: "$", EUR: "\u20AC", GBP: "\xA3", JPY: "\xA5", INR: "\u20B9" };
  function salaryOf(posting) {
    for (const salary of listOf(posting.baseSalary)) {
      const words = isNode(salary) ? ofNode(salary, posting) : ofText(salary, lineOf(posting.salaryCurrency));
      if (words) return words;
    }
    return "";
  }
  function ofNode(salary, posting) {
    const currency = lineOf(salary.currency) || lineOf(salary.salaryCurrency) || lineOf(posting.salaryCurrency);
    const [value = salary] = listOf(salary.value);
    if (!isNode(value)) return ofText(value, currency, unitOf(salary));
    const unit = unitOf(value) || unitOf(salary);
    const from = numberOf(value.minValue);
    const to = numberOf(value.maxValue);
    if (from !== null && to !== null && from !== to) {
      return `${money(Math.min(from, to), currency)}\u2013${amount(Math.max(from, to))}${unit}`;
    }
    const one = from !== null && to !== null ? from : numberOf(value.value);
    if (one !== null) return money(one, currency) + unit;
    if (from !== null) return `from ${money(from, currency)}${unit}`;
    if (to !== null) return `up to ${money(to, currency)}${unit}`;
    return lineOf(value.value) ? ofText(value.value, currency, unit) : "";
  }
  function ofText(value, currency, unit = "") {
    const number = numberOf(value);
    if (number !== null) return money(number, currency) + unit;
    const text = lineOf(value);
    return /[1-9]/.test(text) ? text : "";
  }
  function unitOf(node) {
    const unit = lineOf(node.unitText) || lineOf(node.unitCode);
    const period = PERIODS[unit.toUpperCase()];
    return period ? ` / ${period}` : "";
  }
  function numberOf(value) {
    const text = typeof value === "string" ? value.trim() : value;
    const plain = typeof text === "string" && /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text;
    const isNumeric = typeof plain === "number" || typeof plain === "string" && /^\d+(?:\.\d{1,2})?$/.test(plain);
    const number = isNumeric ? Number(plain) : Number.NaN;
    return Number.isFinite(number) && number > 0 ? number : null;
  }
  function amount(number) {
    return number.toLocaleString("en", {
      maximumFractionDigits: 2,
      minimumFractionDigits: Number.isInteger(number) ? 0 : 2
    });
  }
  function money(number, currency) {
    const sign = SIGNS[currency.toUpperCase()];
    if (sign) return sign + amount(number);
    return [currency, amount(number)].filter(Boolean).join(" ");
  }

  // lib/exchange/clip/source.ts
  var BOARDS = [
    [/(^|\.)linkedin\.com$/, "LinkedIn"],
    [/(^|\.)indeed\.[a-z.]+$/, "Indeed"],
    [/(^|\.)glassdoor\.[a-z.]+$/, "Glassdoor"],
    [/(^|\.)stepstone\.[a-z.]+$/, "StepStone"],
    [/(^|\.)xing\.com$/, "XING"],
    [/(^|\.)monster\.[a-z.]+$/, "Monster"],
    [/(^|\.)ziprecruiter\.[a-z.]+$/, "ZipRecruiter"],
    [/(^|\.)wellfound\.com$/, "Wellfound"],
    [/(^|\.)welcometothejungle\.com$/, "Welcome to the Jungle"],
    [/(^|\.)dice\.com$/, "Dice"],
    [/(^|\.)arbeitsagentur\.de$/, "Arbeitsagentur"],
    [/(^|\.)usajobs\.gov$/, "USAJOBS"],
    // Companies keep their own careers pages with these.
    [
      /(^|\.)(greenhouse\.io|lever\.co|ashbyhq\.com|myworkdayjobs\.com|smartrecruiters\.com|workable\.com|personio\.(de|com)|recruitee\.com|bamboohr\.com|teamtailor\.com|icims\.com)$/,
      "Company site"
    ]
  ];
  var lettersOf = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  function sourceOf({
    url,
    siteName,
    company
  }) {
    const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
    const board = BOARDS.find(([pattern]) => pattern.test(host));
    if (board) return board[1];
    const name = lettersOf(company);
    const isOwn = name.length > 2 && (lettersOf(siteName) === name || host.split(".").some((part) => lettersOf(part) === name));
    return isOwn ? "Company site" : oneLine(siteName) || host;
  }

  // lib/exchange/clip/clip-of.ts
  function clipOf(facts) {
    const postings = postingsIn(facts);
    const posting = choose(postings, facts);
    const clip = posting ? fromPosting(posting, facts) : fromPage(facts);
    if (posting && postings.length > 1 && !isCertain(posting, facts)) {
      clip.notes.push(`This page holds ${postings.length} postings. This is the first of them.`);
    }
    return clip;
  }
  function postingsIn({ jsonLd, microdata }) {
    const inData = findPostings(jsonLd, []);
    const postings = inData.length > 0 ? inData : findPostings([], microdata);
    const byWords = new Map(postings.map((posting) => [wordsOf(posting), posting]));
    return [...byWords.values()];
  }
  var wordsOf = (posting) => JSON.stringify([
    titleOf(posting),
    lineOf(posting.hiringOrganization),
    lineOf(posting.url),
    placeOf(posting)
  ]);
  var titleOf = (posting) => lineOf(posting.title) || lineOf(posting.name);
  var lettersOf2 = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  function choose(postings, facts) {
    return postings.find((posting) => isCertain(posting, facts)) ?? postings[0];
  }
  function isCertain(posting, { url, heading, title, selection }) {
    const role = lettersOf2(titleOf(posting));
    if (role === "") return false;
    if (selection) return lettersOf2(selection).includes(role);
    const own = linkOf(url, lineOf(posting.url));
    if (lineOf(posting.url) !== "" && own === linkOf(url, "")) return true;
    return lettersOf2(heading) === role || heading === "" && lettersOf2(title).includes(role);
  }
  function fromPosting(posting, facts) {
    const [organization] = listOf(posting.hiringOrganization);
    const company = lineOf(organization) || (isNode(organization) ? lineOf(organization.legalName) : "");
    const description = listOf(posting.description).find((one) => typeof one === "string");
    const markup = typeof description === "string" ? description : lineOf(description);
    return withPosting(
      {
        company,
        role: titleOf(posting) || facts.heading,
        place: placeOf(posting),
        salary: salaryOf(posting),
        link: linkOf(facts.url, lineOf(posting.url)),
        deadline: dayOf(lineOf(posting.validThrough)),
        source: sourceOf({ url: facts.url, siteName: siteNameOf(facts), company })
      },
      below(factsOf(posting), markup.trim() === "" ? plainText(facts) : textOfMarkup(markup, LONGEST_POSTING))
    );
  }
  function below(lines, { text, isCut }) {
    return cutAt([lines.join("\n"), text].filter(Boolean).join("\n\n"), LONGEST_POSTING, isCut);
  }
  function fromPage(facts) {
    const title = oneLine(facts.meta.get("og:title") ?? "") || oneLine(facts.title);
    const siteName = siteNameOf(facts);
    const role = oneLine(facts.heading) || withoutSite(title, siteName);
    return withPosting(
      {
        company: "",
        role,
        place: "",
        salary: "",
        link: linkOf(facts.url, ""),
        deadline: "",
        source: sourceOf({ url: facts.url, siteName, company: "" })
      },
      plainText(facts)
    );
  }
  function plainText({ selection, text, meta }) {
    return cutAt(
      (selection || text || meta.get("og:description") || meta.get("description") || "").trim(),
      LONGEST_POSTING
    );
  }
  function withPosting(clip, { text, isCut }) {
    const notes = isCut ? [
      `The posting is longer than ${LONGEST_POSTING.toLocaleString("en")} characters. The rest was left out.`
    ] : [];
    return { ...clip, role: oneLine(clip.role), posting: text, notes };
  }
  var siteNameOf = ({ meta }) => oneLine(meta.get("og:site_name") ?? meta.get("application-name") ?? "");
  function withoutSite(title, siteName) {
    if (siteName === "" || !title.endsWith(siteName)) return title;
    return title.slice(0, -siteName.length).replace(/[\s|–—·:-]+$/, "") || title;
  }
  function dayOf(text) {
    return /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(text)?.[1] ?? "";
  }

  // lib/exchange/clip/microdata.ts
  var MOST_ITEMS = 50;
  var DEEPEST = 10;
  function readMicrodata(root) {
    const items = [...root.querySelectorAll('[itemscope][itemtype*="JobPosting"]')];
    return items.slice(0, MOST_ITEMS).map((item) => itemOf(item, 0));
  }
  function itemOf(element, depth) {
    const item = { "@type": typeOf(element.getAttribute("itemtype") ?? "") };
    if (depth > DEEPEST) return item;
    for (const part of element.querySelectorAll("[itemprop]")) {
      if (part.parentElement?.closest("[itemscope]") !== element) continue;
      const value = valueOf(part, depth);
      for (const name of (part.getAttribute("itemprop") ?? "").split(/\s+/).filter(Boolean))
        addProperty(item, name, value);
    }
    return item;
  }
  var typeOf = (itemType) => itemType.split(/[/#\s]/).findLast(Boolean);
  function addProperty(item, name, value) {
    const before = item[name];
    if (before === void 0) item[name] = value;
    else if (Array.isArray(before)) before.push(value);
    else item[name] = [before, value];
  }
  function valueOf(element, depth) {
    if (element.hasAttribute("itemscope")) return itemOf(element, depth + 1);
    if (element.hasAttribute("content")) return element.getAttribute("content");
    const attribute = element.getAttribute("datetime") ?? element.getAttribute("href") ?? element.getAttribute("src");
    if (attribute !== null && element.getAttribute("itemprop") !== "title") return attribute;
    return element.getAttribute("itemprop") === "description" ? element.innerHTML : element.textContent;
  }

  // lib/exchange/clip/read-page.ts
  var MOST_TEXT = 15e4;
  var MOST_SCRIPT = 1e7;
  function readPage(page, url) {
    return {
      url,
      title: page.title,
      heading: headingOf(page),
      meta: metaOf(page),
      jsonLd: [...page.querySelectorAll('script[type="application/ld+json" i]')].map((script) => script.textContent ?? "").filter((text) => text.length <= MOST_SCRIPT),
      microdata: readMicrodata(page),
      selection: (page.getSelection()?.toString() ?? "").trim().slice(0, MOST_TEXT),
      text: textOf(page).slice(0, MOST_TEXT)
    };
  }
  function headingOf(page) {
    const headings = [...page.querySelectorAll("h1")].map((heading) => heading.textContent?.trim() ?? "").filter(Boolean);
    return headings.length === 1 ? headings[0] ?? "" : "";
  }
  function metaOf(page) {
    const meta = /* @__PURE__ */ new Map();
    for (const tag of page.querySelectorAll("meta[content]")) {
      const name = (tag.getAttribute("property") ?? tag.getAttribute("name") ?? "").toLowerCase();
      if (name !== "" && !meta.has(name)) meta.set(name, tag.getAttribute("content") ?? "");
    }
    return meta;
  }
  function textOf(page) {
    const main = page.querySelector('main, [role="main"], article') ?? page.body;
    return main?.innerText.replace(/\n{3,}/g, "\n\n").trim() ?? "";
  }

  // lib/exchange/clip/clip-page.ts
  function clipPage(page, url) {
    try {
      return clipOf(readPage(page, url));
    } catch {
      return clipOf({
        url,
        title: page.title,
        heading: "",
        meta: /* @__PURE__ */ new Map(),
        jsonLd: [],
        microdata: [],
        selection: "",
        text: ""
      });
    }
  }
  return __toCommonJS(reader_entry_exports);
})();
debriefClipper.clipPage(document, location.href)
