package dev.hopwise.report;

import dev.hopwise.drawing.Picture;
import dev.hopwise.verdict.AnswerMatrix;
import dev.hopwise.verdict.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A map as one page that loads nothing: the drawing, every answer, and a script that looks them up. */
public final class MapHtml {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final Picture picture;
    private final AnswerMatrix matrix;
    private final List<Finding> findings;

    public MapHtml(Picture picture, AnswerMatrix matrix, List<Finding> findings) {
        this.picture = picture;
        this.matrix = matrix;
        this.findings = findings;
    }

    /**
     * The whole page.
     *
     * @param file how the user names the topology's file
     */
    public String write(String topology, String file) {
        String style = MapResource.text("drawing.css") + MapResource.text("page.css");
        String script = MapResource.text("page.js");
        Map<String, String> parts = Map.of(
                "title", XmlText.fragment(xml -> xml.element("title", topology)).strip(),
                "scriptHash", hash(script),
                "styleHash", hash(style),
                "style", style,
                "script", script,
                "drawing", new MapSvg(picture, findings).fragment(topology),
                "data", new MapData(picture, matrix, findings).write(topology, file));
        // Once through the page: what is put in is not looked through again.
        return PLACE.matcher(MapResource.text("page.html"))
                .replaceAll(found -> Matcher.quoteReplacement(parts.get(found.group(1))));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
