package dev.hopwise.importing.aws;

import dev.hopwise.importing.ImportException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads answers element by element, so that a file of any length needs the memory of one. A file may hold one answer,
 * several after each other, or a list of them.
 */
final class DescribeReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Intake intake;

    DescribeReader(Intake intake) {
        this.intake = intake;
    }

    void read(DescribeFile file) {
        try (InputStream in = Files.newInputStream(file.path());
                JsonParser parser = JSON.createParser(in)) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw broken(file, parser.currentLocation());
            }
            for (; token != null; token = parser.nextToken()) {
                value(token, parser, file);
            }
        } catch (JacksonException e) {
            throw broken(file, e.getLocation());
        } catch (IOException e) {
            throw new ImportException(file.path() + ": cannot be read");
        }
    }

    /** The parser's own words may quote the file, and a file may hold keys. */
    private static ImportException broken(DescribeFile file, TokenStreamLocation at) {
        return new ImportException(file.path() + ":" + Math.max(1, at.getLineNr()) + ":"
                + Math.max(1, at.getColumnNr())
                + "  error  this is no JSON; expected an answer of aws ec2 describe-…, whole and unchanged");
    }

    private void value(JsonToken token, JsonParser parser, DescribeFile file) {
        if (token == JsonToken.START_OBJECT) {
            answer(parser, file);
        } else if (token == JsonToken.START_ARRAY) {
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                value(next, parser, file);
            }
        }
    }

    private void answer(JsonParser parser, DescribeFile file) {
        ObjectNode rest = JSON.createObjectNode();
        Map<String, List<Item>> kept = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            switch (parser.nextToken()) {
                case START_ARRAY -> list(key, parser, file, kept);
                case START_OBJECT -> object(key, parser, file, rest);
                default -> rest.set(key, JSON.readTree(parser));
            }
        }
        intake.end(new Item(rest), kept, file);
    }

    private void list(String key, JsonParser parser, DescribeFile file, Map<String, List<Item>> kept) {
        intake.begin(key, file);
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            Item element = new Item(JSON.readTree(parser));
            if (Intake.needsItsAnswer(key)) {
                kept.computeIfAbsent(key, any -> new ArrayList<>()).add(element);
            } else {
                intake.take(key, element, file);
            }
        }
    }

    private void object(String key, JsonParser parser, DescribeFile file, ObjectNode rest) {
        if (Intake.isAttribute(key)) {
            rest.set(key, JSON.readTree(parser));
        } else if (intake.knows(key)) {
            intake.begin(key, file);
            intake.take(key, new Item(JSON.readTree(parser)), file);
        } else {
            parser.skipChildren();
            intake.unknown(key, file);
        }
    }
}
