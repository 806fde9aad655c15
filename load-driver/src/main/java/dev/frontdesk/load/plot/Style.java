package dev.frontdesk.load.plot;

/** Colours and strokes. Each pair of neighbours differs in lightness too, for those who see few colours. */
final class Style {

    static final String CSS = """

            svg { font-family: system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; font-size: 13px;
                  --paper: #ffffff; --ink: #1f2328; --quiet: #59636e; --grid: #e4e8ec;
                  --c1: #0b7285; --c2: #2f6fde; --c3: #7a3fc4; --c4: #c2255c; --c5: #6b7280; --c6: #a15c00; }
            @media (prefers-color-scheme: dark) {
              svg { --paper: #0d1117; --ink: #e6edf3; --quiet: #9aa4af; --grid: #262d36;
                    --c1: #3bc9db; --c2: #79b0ff; --c3: #c4a1ff; --c4: #ff8fb1; --c5: #aab2bd; --c6: #ffb454; } }
            .paper { fill: var(--paper) }
            .title { fill: var(--ink); font-size: 19px; font-weight: 600 }
            .quiet, .tick, .axis { fill: var(--quiet) }
            .tick { font-size: 12px; font-variant-numeric: tabular-nums }
            .grid { stroke: var(--grid); stroke-width: 1 }
            .mark { stroke: var(--quiet); stroke-width: 1 }
            .offered { stroke: var(--quiet); stroke-width: 1; stroke-dasharray: 3 4 }
            .line { fill: none; stroke-width: 1.5; stroke-linejoin: round }
            .strong { stroke-width: 2.75 }
            .dashed { stroke-dasharray: 7 5 }
            .dotted { stroke-dasharray: 1 5; stroke-linecap: round; stroke-width: 2 }
            .point { stroke: var(--paper); stroke-width: 1.5; stroke-dasharray: none }
            .name { font-weight: 600; paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round;
                    stroke-dasharray: none }
            .line.c1 { stroke: var(--c1) } .point.c1, .name.c1 { fill: var(--c1) }
            .line.c2 { stroke: var(--c2) } .point.c2, .name.c2 { fill: var(--c2) }
            .line.c3 { stroke: var(--c3) } .point.c3, .name.c3 { fill: var(--c3) }
            .line.c4 { stroke: var(--c4) } .point.c4, .name.c4 { fill: var(--c4) }
            .line.c5 { stroke: var(--c5) } .point.c5, .name.c5 { fill: var(--c5) }
            .line.c6 { stroke: var(--c6) } .point.c6, .name.c6 { fill: var(--c6) }
            """;

    private Style() {}
}
