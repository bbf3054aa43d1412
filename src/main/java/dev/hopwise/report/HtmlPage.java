package dev.hopwise.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Consumer;

/** A report as one file that needs no other: its style is in it, and nothing else is admitted, no script and nothing from elsewhere. */
final class HtmlPage {
    private HtmlPage() {}

    /**
     * The whole document.
     *
     * @param title without the name of Hopwise
     */
    static String write(String title, Consumer<HtmlText> content) {
        String style = style();
        HtmlText html = new HtmlText();
        html.own("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
                .own("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
                        + hash(style) + "'; base-uri 'none'; form-action 'none'\"/>\n")
                .own("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
                .own("<meta name=\"color-scheme\" content=\"light dark\"/>\n")
                .element("title", "", "Hopwise: " + title)
                .own("<style>" + style + "</style>\n</head>\n<body>\n")
                .block("main", "", () -> content.accept(html))
                .own("</body>\n</html>\n");
        return html.toString();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(HtmlPage.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
