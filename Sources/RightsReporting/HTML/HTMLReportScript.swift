// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The script of an HTML report: filters by decision, severity, rule and words, and says how many are shown.
enum HTMLReportScript {
    /// The text of the `<script>` element.
    static let text: StaticString = """

        "use strict";
        (() => {
          const form = document.getElementById("filter");
          const severity = document.getElementById("severity");
          const rule = document.getElementById("rule");
          const words = document.getElementById("words");
          const count = document.getElementById("count");
          const plain = text => text.toLowerCase().normalize("NFD").replace(/\\p{M}/gu, "").replace(/\\s+/g, " ");
          const results = [...document.querySelectorAll("article.result")].map(element => {
            const item = element.closest(".item");
            return {
              element,
              decision: element.dataset.decision,
              severities: element.dataset.severities.split(", "),
              rules: [...element.querySelectorAll("[data-rule]")].map(part => part.dataset.rule),
              text: plain(item.querySelector("header").textContent + " " + element.textContent),
              links: []
            };
          });
          const byId = new Map(results.map(result => [result.element.id, result]));
          for (const link of document.querySelectorAll(".decisions a, .uses a")) {
            const result = byId.get(link.hash.slice(1));
            if (result) result.links.push(link.closest("li") || link);
          }
          for (const name of [...new Set(results.flatMap(result => result.rules))].sort()) {
            rule.add(new Option(name, name));
          }
          const hideEmpty = (selector, parts) => {
            for (const element of document.querySelectorAll(selector)) {
              element.hidden = ![...element.querySelectorAll(parts)].some(part => !part.hidden);
            }
          };
          const apply = () => {
            const decisions = [...form.querySelectorAll("[name=decision]:checked")].map(box => box.value);
            const sought = plain(words.value).split(" ").filter(word => word);
            let shown = 0;
            for (const result of results) {
              const fits = decisions.includes(result.decision)
                && (!severity.value || result.severities.includes(severity.value))
                && (!rule.value || result.rules.includes(rule.value))
                && sought.every(word => result.text.includes(word));
              result.element.hidden = !fits;
              for (const link of result.links) link.hidden = !fits;
              if (fits) shown += 1;
            }
            hideEmpty(".item", "article.result");
            hideEmpty(".decisions tbody tr", "a.cell");
            hideEmpty(".holders tbody tr", "li");
            count.textContent = shown + " of " + results.length + (results.length === 1 ? " proposal" : " proposals") + " shown";
          };
          form.addEventListener("input", apply);
          form.addEventListener("submit", event => event.preventDefault());
          form.addEventListener("reset", () => setTimeout(apply, 0));
          form.hidden = false;
          apply();
        })();

        """
}
