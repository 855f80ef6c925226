#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The Imprimatur authors
"""Holds an HTML report against what readers need, in a browser: check.py REPORT.html [--images FOLDER]"""
import argparse
import os
import pathlib
import shutil
import sys

from playwright.sync_api import sync_playwright

# Of every text that is seen: its color on what lies behind it, by WCAG 2.2 (1.4.3).
CONTRAST = """() => {
  const channel = value => { value /= 255; return value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4; };
  const parse = color => { const p = color.match(/[\\d.]+/g).map(Number); return p.length < 4 ? [...p, 1] : p; };
  const light = c => .2126 * channel(c[0]) + .7152 * channel(c[1]) + .0722 * channel(c[2]);
  const ground = element => {
    for (let e = element; e; e = e.parentElement) {
      const c = parse(getComputedStyle(e).backgroundColor);
      if (c[3] === 1) return c;
      if (c[3] > 0) return null;
    }
    return [255, 255, 255, 1];
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || !element.getClientRects().length) continue;
    if (["SCRIPT", "STYLE"].includes(element.tagName)) continue;
    const back = ground(element);
    const [a, b] = back ? [light(parse(getComputedStyle(element).color)), light(back)] : [0, 0];
    found.push([(Math.max(a, b) + .05) / (Math.min(a, b) + .05), element.tagName + "." + element.className]);
  }
  return found.sort((x, y) => x[0] - y[0]);
}"""

UNNAMED = """() => [...document.querySelectorAll("a, button, input, select, summary, [tabindex='0']")].filter(element => {
  const labels = [...(element.labels || [])].map(label => label.textContent).join("");
  const by = (element.getAttribute("aria-labelledby") || "").split(" ").map(id => document.getElementById(id));
  const name = labels + by.map(e => e ? e.textContent : "").join("") + (element.getAttribute("aria-label") || "")
    + (["INPUT", "SELECT"].includes(element.tagName) ? "" : element.textContent);
  return !name.trim();
}).map(element => element.outerHTML)"""

HEADINGS = "() => [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(e => Number(e.tagName[1]))"
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
SHOWN = "() => [...document.querySelectorAll('article.result')].filter(e => e.getClientRects().length).length"


class Checks:
    """Counts what holds and says what does not."""

    def __init__(self):
        self.passed = self.failed = 0

    def that(self, holds, sentence, detail=""):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
        print(("ok      " if holds else "FAILED  ") + sentence + ("" if holds else f": {detail}"))


def opened(browser, address, troubles, **options):
    context = browser.new_context(**options)
    page = context.new_page()
    page.on("console", lambda message: troubles.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: troubles.append(f"error: {error}"))
    page.on("request", lambda request: request.url == address or troubles.append(f"request: {request.url}"))
    page.goto(address)
    return page


def check_content(page, checks):
    total = page.evaluate(SHOWN)
    checks.that(total > 0, "decisions are shown")
    checks.that(page.locator("main").count() == 1 and page.locator("h1").count() == 1, "one main part and one title")
    levels = page.evaluate(HEADINGS)
    jumps = [(a, b) for a, b in zip(levels, levels[1:]) if b > a + 1]
    checks.that(levels[0] == 1 and not jumps, "headings skip no level", jumps)
    unnamed = page.evaluate(UNNAMED)
    checks.that(not unnamed, "every control has a name", unnamed)
    broken = page.evaluate(
        "() => [...document.querySelectorAll('a[href^=\"#\"]')].filter(a => !document.getElementById(a.hash.slice(1))).length"
    )
    checks.that(broken == 0, "every link within the page leads somewhere", broken)
    checks.that(page.locator("mark").count() > 0, "clauses are marked")
    return total


def check_filters(page, checks, total):
    count = page.locator("#count")
    checks.that(count.get_attribute("aria-live") == "polite", "the count is announced")
    checks.that(f"{total} of {total}" in count.inner_text(), "all are shown at first", count.inner_text())

    page.locator("input[value=allow]").uncheck()
    page.locator("input[value=review]").uncheck()
    denied = page.locator("article.result[data-decision=deny]").count()
    checks.that(page.evaluate(SHOWN) == denied, "the filter by decision shows what is denied alone")
    checks.that(page.locator(".decisions a.cell:visible").count() == denied, "and so does the table")
    page.get_by_role("button", name="Show all").click()
    page.wait_for_function(f"() => document.getElementById('count').textContent.startsWith('{total} ')")
    checks.that(page.evaluate(SHOWN) == total, "one button shows all again")

    page.get_by_label("Severity").select_option("error")
    errors = page.locator("article.result[data-severities*=error]").count()
    checks.that(page.evaluate(SHOWN) == errors, "the filter by severity works")
    page.get_by_label("Severity").select_option("")
    rule = page.locator("#rule option").nth(1).get_attribute("value")
    page.get_by_label("Rule", exact=True).select_option(rule)
    fits = page.locator("article.result").filter(has=page.locator(f'[data-rule="{rule}"]')).count()
    checks.that(0 < page.evaluate(SHOWN) == fits, "the filter by rule works", rule)
    page.get_by_label("Rule", exact=True).select_option("")

    action = page.locator("article.result h5").first.inner_text().split()[2]
    page.get_by_label("Words", exact=True).fill(f"{action.upper()}  ")
    checks.that(0 < page.evaluate(SHOWN) <= total, "the search finds words in any case", page.evaluate(SHOWN))
    page.get_by_label("Words", exact=True).fill("zzz no such words")
    checks.that(page.evaluate(SHOWN) == 0 and "0 of" in count.inner_text(), "and says when there are none")
    page.get_by_label("Words", exact=True).press("Enter")
    page.get_by_role("button", name="Show all").press("Enter")
    page.wait_for_function(f"() => document.getElementById('count').textContent.startsWith('{total} ')")
    checks.that(page.evaluate(SHOWN) == total, "the keyboard does it all")


def check_keyboard(page, checks):
    page.reload()
    page.keyboard.press("Tab")
    checks.that(page.evaluate("() => document.activeElement.className") == "skip", "the first stop skips to the reports")
    page.keyboard.press("Enter")
    checks.that(page.evaluate("() => document.activeElement.id") == "reports", "and leads there")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("report", type=pathlib.Path)
    parser.add_argument("--images", type=pathlib.Path, help="write screenshots into this folder")
    parser.add_argument("--browser", default=shutil.which("chromium"), help="the browser's program")
    arguments = parser.parse_args()
    address = arguments.report.resolve().as_uri()
    checks, troubles = Checks(), []
    wide, phone = {"width": 1180, "height": 1240}, {"width": 360, "height": 780}
    # A browser that root starts has no sandbox of its own.
    options = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=arguments.browser, args=options)
        for scheme in ["light", "dark"]:
            for name, size in [("wide", wide), ("phone", phone)]:
                page = opened(browser, address, troubles, viewport=size, color_scheme=scheme,
                              reduced_motion="reduce")
                ratios = page.evaluate(CONTRAST)
                checks.that(ratios and ratios[0][0] >= 4.5, f"contrast of text, {scheme}, {name}", ratios[:1])
                checks.that(page.evaluate(OVERFLOW) <= 0, f"no scrolling sideways, {scheme}, {name}")
                if arguments.images and (scheme, name) in [("light", "wide"), ("dark", "phone")]:
                    page.evaluate("name => name === 'phone' && document.getElementById('b1-table').scrollIntoView()", name)
                    page.screenshot(path=arguments.images / f"report-{scheme}-{name}.png")
        page = opened(browser, address, troubles, viewport=wide)
        total = check_content(page, checks)
        check_filters(page, checks, total)
        check_keyboard(page, checks)

        page.emulate_media(media="print", color_scheme="dark")
        checks.that(not page.locator("#filter").is_visible(), "paper has no filters")
        checks.that(page.evaluate(SHOWN) == total, "paper has all decisions")
        ratios = page.evaluate(CONTRAST)
        checks.that(ratios[0][0] >= 4.5, "contrast on paper", ratios[:1])
        checks.that(page.evaluate("() => getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)",
                    "paper is white, whatever the screen is")
        checks.that(len(page.pdf()) > 1000, "it prints")

        page = opened(browser, address, troubles, viewport=wide, java_script_enabled=False)
        checks.that(page.locator("article.result:visible").count() == total, "without scripts all is shown")
        checks.that(not page.locator("#filter").is_visible(), "and no control that would do nothing")
        browser.close()
    checks.that(not troubles, "no message on the console, and nothing asked of the network", troubles)
    print(f"{checks.passed} passed, {checks.failed} failed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())
