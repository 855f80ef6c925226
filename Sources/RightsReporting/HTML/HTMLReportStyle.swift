// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Imprimatur authors

/// The style of an HTML report: light and dark by the reader's choice, on a phone and on paper.
enum HTMLReportStyle {
    /// The text of the `<style>` element.
    static let text: StaticString = """

        :root {
          color-scheme: light dark;
          --ground: #f7f5f0; --sheet: #ffffff; --ink: #1c1e22; --soft: #555a63; --line: #dcd8ce; --edge: #7d7a72;
          --link: #174a8c; --quote: #f7f5f0; --mark: #ffe27a; --mark-ink: #1c1e22;
          --deny: #9b1c1c; --deny-ground: #fde9e7; --review: #704600; --review-ground: #fdf0cf;
          --allow: #14583a; --allow-ground: #e0f3e8; --plain-ground: #eceae4;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --ground: #131519; --sheet: #1c1f25; --ink: #e9e7e2; --soft: #aeb3bc; --line: #343a45; --edge: #868d99;
            --link: #9ec5ff; --quote: #15171c; --mark: #67510a; --mark-ink: #fff4cf;
            --deny: #ffb6ad; --deny-ground: #431d1b; --review: #ffd78f; --review-ground: #3d2f0d;
            --allow: #93dfb2; --allow-ground: #14371f; --plain-ground: #2b2f37;
          }
        }
        * { box-sizing: border-box; }
        [hidden] { display: none !important; }
        html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
        body {
          margin: 0 auto; max-width: 68rem; padding: 0 1.25rem 3rem; background: var(--ground); color: var(--ink);
          font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere;
        }
        h1, h2 { font-family: ui-serif, "Iowan Old Style", Georgia, "Noto Serif", serif; line-height: 1.2; }
        h1 { font-size: clamp(1.6rem, 5vw, 2.3rem); margin: .1rem 0 1.25rem; }
        h2 { font-size: 1.45rem; margin: 0 0 .8rem; }
        h3 { font-size: 1.05rem; margin: 2.2rem 0 .7rem; }
        h4 { font-size: 1.15rem; margin: 0; }
        h5 { font-size: 1.05rem; margin: 0 0 .5rem; display: flex; flex-wrap: wrap; gap: .3rem .6rem; align-items: baseline; }
        h6 { font-size: .9rem; margin: .8rem 0 .2rem; }
        p { margin: 0 0 .5rem; }
        a { color: var(--link); text-underline-offset: .15em; }
        code, pre { font: .86em/1.5 ui-monospace, SFMono-Regular, Menlo, "Noto Sans Mono", monospace; }
        pre { white-space: pre-wrap; margin: .6rem 0 0; }
        mark { background: var(--mark); color: var(--mark-ink); padding: .05em .15em; border-radius: .15em;
          box-decoration-break: clone; -webkit-box-decoration-break: clone; }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: .2rem; }
        main:focus { outline: none; }
        .skip { position: absolute; left: -100rem; top: .5rem; background: var(--sheet); padding: .5rem 1rem; z-index: 2; }
        .skip:focus { left: .5rem; }
        .top { padding-top: 1.6rem; }
        .brand { margin: 0; color: var(--soft); font-size: .8rem; font-weight: 600; letter-spacing: .14em; text-transform: uppercase; }

        .filter { display: flex; flex-wrap: wrap; gap: .8rem 1.1rem; align-items: flex-end; background: var(--sheet);
          border: 1px solid var(--line); border-radius: .6rem; padding: .9rem 1rem; margin-bottom: 1.5rem; }
        .filter fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
        .filter legend, .field label { display: block; padding: 0; font-size: .82rem; font-weight: 600; color: var(--soft); margin-bottom: .25rem; }
        .choices { display: flex; flex-wrap: wrap; gap: .4rem .9rem; min-height: 2.5rem; align-items: center; }
        .choice { display: inline-flex; gap: .35rem; align-items: center; min-height: 1.75rem; cursor: pointer; }
        .choice input { width: 1.15rem; height: 1.15rem; margin: 0; accent-color: var(--link); }
        .field { min-width: 0; max-width: 100%; }
        .wide { flex: 1 1 8rem; }
        .field select, .field input, .filter button { font: inherit; min-height: 2.5rem; max-width: 100%; padding: .3rem .6rem;
          color: var(--ink); background: var(--sheet); border: 1px solid var(--edge); border-radius: .4rem; }
        .field input { width: 100%; }
        .field select { max-width: 12rem; }
        .filter button { cursor: pointer; }
        .count { flex: 1 1 100%; margin: 0; font-size: .92rem; color: var(--soft); }

        .batch { background: var(--sheet); border: 1px solid var(--line); border-radius: .6rem; padding: 1.3rem 1.4rem; margin-bottom: 1.5rem; }
        .tiles { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: .7rem; list-style: none; margin: 0 0 .8rem; padding: 0; }
        .tile { border-radius: .5rem; padding: .7rem .9rem; border-left: .3rem solid; display: flex; flex-wrap: wrap; gap: 0 .6rem; align-items: baseline; }
        .tile strong { font-size: 1.9rem; line-height: 1.1; font-variant-numeric: tabular-nums; }
        .tile .badge { background: none; padding: 0; }
        .deny { --tone: var(--deny); --tone-ground: var(--deny-ground); }
        .review { --tone: var(--review); --tone-ground: var(--review-ground); }
        .allow { --tone: var(--allow); --tone-ground: var(--allow-ground); }
        .plain { --tone: var(--ink); --tone-ground: var(--plain-ground); }
        .badge, .tile { color: var(--tone); background: var(--tone-ground); }
        .badge { display: inline-block; padding: .05rem .5rem; border-radius: .3rem; font-weight: 650; white-space: nowrap; }
        .message .badge, .duties .badge { font-size: .86rem; }
        .sum { color: var(--soft); }

        .scroll { overflow-x: auto; max-width: 100%; }
        table { border-collapse: collapse; }
        th, td { text-align: left; padding: .45rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
        thead th { color: var(--soft); font-size: .86rem; vertical-align: bottom; }
        tbody th { font-weight: 600; }
        .decisions th, .decisions td { vertical-align: middle; }
        .decisions th { white-space: nowrap; overflow-wrap: normal; }
        .decisions tbody th { position: sticky; left: 0; background: var(--sheet); white-space: normal; min-width: 7rem; max-width: 18rem; overflow-wrap: break-word; }
        .cell { display: inline-block; text-decoration: none; padding: .1rem 0; }
        .cell:hover .badge { text-decoration: underline; }
        .holders { width: 100%; table-layout: fixed; }
        .holders thead th:nth-child(1) { width: 20%; }
        .holders thead th:nth-child(2) { width: 38%; }
        .uses { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .1rem 1rem; }

        .item { border-top: 2px solid var(--line); padding-top: 1rem; margin-top: 1.2rem; }
        .title { font-family: ui-serif, "Iowan Old Style", Georgia, "Noto Serif", serif; margin: .15rem 0 .1rem; }
        .page { color: var(--soft); font-size: .9rem; margin: 0; }
        .result { border-left: .3rem solid var(--tone); padding: .15rem 0 .15rem 1rem; margin: 1.1rem 0; }
        .result:target { background: var(--quote); }
        .circumstances { font-weight: 400; font-size: .92rem; color: var(--soft); }
        .violation + .violation { border-top: 1px dashed var(--line); padding-top: .8rem; margin-top: .8rem; }
        .violation p, .duties li { max-width: 48rem; }
        figure { margin: .4rem 0; }
        blockquote { margin: 0 0 .2rem; padding: .5rem .8rem; background: var(--quote); border-radius: .3rem; max-width: 48rem;
          font-family: ui-serif, "Iowan Old Style", Georgia, "Noto Serif", serif; }
        figcaption, .rule { font-size: .88rem; color: var(--soft); }
        .rule { margin: 0; }
        .unexpected, .failures { color: var(--deny); }
        .failures li { color: var(--ink); }
        ul { padding-left: 1.2rem; margin: .2rem 0; }
        .duties ul, .grants ul { list-style: none; padding: 0; }
        .duties li { margin: .25rem 0; }
        details { margin-top: 1rem; }
        summary { cursor: pointer; font-weight: 600; padding: .3rem 0; }
        .sources dl { margin: .4rem 0 0; font-size: .9rem; }
        .sources dt { font-weight: 600; }
        .sources dd { margin: 0 0 .5rem; }
        .foot { color: var(--soft); font-size: .88rem; }

        @media (max-width: 40rem) {
          body { padding: 0 .75rem 2rem; }
          .batch { padding: 1rem .85rem; }
          .tile { padding: .5rem .6rem; }
          .tile strong { font-size: 1.5rem; flex-basis: 100%; }
          .decisions th, .decisions td { padding: .35rem .1rem; }
          .decisions thead th + th { text-align: center; }
          .decisions thead th + th span { writing-mode: vertical-rl; transform: rotate(180deg); }
          .decisions td { text-align: center; }
          .decisions .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .decisions .badge { position: relative; min-width: 1.85rem; min-height: 1.75rem; text-align: center; }
          .decisions tbody th { min-width: 5.5rem; max-width: 8rem; padding-right: .4rem; font-size: .9rem; }
          .holders thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .holders tr, .holders th, .holders td { display: block; border: 0; padding: .1rem 0; }
          .holders tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
          .result { padding-left: .7rem; }
          .field { flex: 1 1 8rem; }
          .field select { width: 100%; max-width: none; }
        }
        @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
        @media print {
          :root { color-scheme: light; --ground: #ffffff; --quote: #ffffff; }
          body { max-width: none; padding: 0; font-size: 10pt; }
          .filter, .skip { display: none; }
          .batch { border: 0; padding: 0; break-before: page; }
          .batch:first-child { break-before: auto; }
          .scroll { overflow: visible; }
          .sources::details-content { content-visibility: visible; block-size: auto; }
          .violation, figure, .tile, tr, .duties { break-inside: avoid; }
          h2, h3, h4, h5, h6 { break-after: avoid; }
          .badge, .tile, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          .badge { border: 1px solid; }
          .tile .badge { border: 0; }
          blockquote { border-left: 2px solid var(--line); }
        }

        """
}
