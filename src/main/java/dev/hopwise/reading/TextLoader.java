package dev.hopwise.reading;

import dev.hopwise.source.SourceText;
import dev.hopwise.source.Where;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Bytes to text: within the limits, in UTF-8, and nothing in it that YAML cannot hold. */
final class TextLoader {
    private static final int CHUNK = 1 << 16;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final ReadingLimits limits;
    private final Problems problems;
    private final String expected;
    private final Map<String, String> given;
    private long bytesLeft;

    /** @param expected what the files are to be, in words */
    TextLoader(ReadingLimits limits, Problems problems, String expected) {
        this(limits, problems, expected, Map.of());
    }

    /** @param given texts that take the place of those of the files of these names */
    TextLoader(ReadingLimits limits, Problems problems, String expected, Map<String, String> given) {
        this.given = given;
        this.limits = limits;
        this.problems = problems;
        this.expected = expected;
        this.bytesLeft = limits.maxBytes();
    }

    Optional<SourceText> load(String name, Path file) {
        Where start = new Where(name, 1, 1);
        if (given.containsKey(name)) {
            return Optional.of(SourceText.of(name, given.get(name)));
        }
        if (Files.isDirectory(file)) {
            problems.report(start, name + " is a folder", expected);
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return load(name, in);
        } catch (NoSuchFileException e) {
            problems.report(start, "there is no file " + name, expected);
        } catch (AccessDeniedException e) {
            problems.report(start, name + " may not be read", "a file that you have the right to read");
        } catch (IOException e) {
            problems.report(start, name + " cannot be read", "a readable file");
        }
        return Optional.empty();
    }

    /** Reads in pieces, so that a bad file is given up at its first bad piece, however long it is. */
    Optional<SourceText> load(String name, InputStream in) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharacterCheck check = new CharacterCheck(name, limits, problems);
        StringBuilder text = new StringBuilder();
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        boolean end = false;
        while (!end) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            end = read < 0;
            bytes.position(bytes.position() + Math.max(0, read));
            bytesLeft -= Math.max(0, read);
            bytes.flip();
            CoderResult result = decoder.decode(bytes, chars, end);
            bytes.compact();
            chars.flip();
            if (text.isEmpty() && chars.hasRemaining() && chars.get(0) == BYTE_ORDER_MARK) {
                chars.get();
            }
            text.append(chars);
            if (!check.accepts(chars) || !isDecoded(result, check, name) || !isWithinBudget(check)) {
                return Optional.empty();
            }
            chars.clear();
        }
        return Optional.of(SourceText.of(name, text.toString()));
    }

    private boolean isDecoded(CoderResult result, CharacterCheck check, String name) {
        if (result.isError()) {
            problems.report(check.where(), "bytes in " + name + " that are no UTF-8", "text in UTF-8");
        }
        return !result.isError();
    }

    private boolean isWithinBudget(CharacterCheck check) {
        if (bytesLeft < 0) {
            problems.report(
                    check.where(),
                    "more than " + limits.maxBytes() + " bytes",
                    "files of at most " + limits.maxBytes() + " bytes together");
        }
        return bytesLeft >= 0;
    }
}
