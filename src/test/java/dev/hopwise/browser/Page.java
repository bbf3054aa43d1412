package dev.hopwise.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A page that is open in a browser. */
final class Page {
    private static final Map<String, Integer> KEYS = Map.of(
            "Tab", 9, "Enter", 13, "Escape", 27, "ArrowLeft", 37, "ArrowUp", 38, "ArrowRight", 39, "ArrowDown", 40);

    private final Chromium browser;
    private final String session;
    /** What a person would see in red in the console. */
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    /** What the page asked the network for. */
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private Page(Chromium browser, String session) {
        this.browser = browser;
        this.session = session;
        browser.listen(this::hear);
    }

    /** Opens a file in a window of this size. */
    static Page open(Chromium browser, Path file, int width, int height, Map<String, String> media) throws Exception {
        String target = browser.send("", "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asString();
        String session = browser.send("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asString();
        Page page = new Page(browser, session);
        Stream.of("Page", "Runtime", "Log", "Network").forEach(it -> page.send(it + ".enable", Map.of()));
        page.size(width, height);
        page.send(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        media.entrySet().stream()
                                .map(it -> Map.of("name", it.getKey(), "value", it.getValue()))
                                .toList()));
        page.go(file.toUri().toString());
        return page;
    }

    /** In a window of another size. */
    void size(int width, int height) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** As it is printed. */
    void print() {
        send("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    void go(String address) throws InterruptedException {
        send("Page.navigate", Map.of("url", address));
        until("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    private void hear(JsonNode event) {
        if (!session.equals(event.path("sessionId").asString(""))) {
            return;
        }
        JsonNode said = event.get("params");
        switch (event.get("method").asString()) {
            case "Runtime.exceptionThrown" -> complaints.add(said.toString());
            case "Runtime.consoleAPICalled" -> complaints.add(said.toString());
            case "Log.entryAdded" -> complaints.add(said.get("entry").toString());
            case "Network.requestWillBeSent" ->
                requests.add(said.get("request").get("url").asString());
            default -> {}
        }
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        return browser.send(session, method, parameters);
    }

    List<String> complaints() {
        return complaints;
    }

    List<String> requests() {
        return requests;
    }

    /** What an expression of JavaScript comes to, as text. */
    String ask(String expression) {
        JsonNode answer = send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.get("exceptionDetails").toString());
        }
        return answer.get("result").path("value").asString("");
    }

    /** Waits until an expression holds. */
    void until(String expression) throws InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            if (ask("Boolean(" + expression + ")").equals("true")) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("Not so after 15 seconds: " + expression);
    }

    /** Chooses the option of a select that begins with {@code text}, as a user does. */
    void select(String id, String text) {
        ask("(() => { const it = document.getElementById('" + id
                + "'); it.value = [...it.options].find(o => o.text.startsWith('" + text
                + "')).value; it.dispatchEvent(new Event('change', { bubbles: true })); })()");
    }

    void number(int number) {
        ask("(() => { const it = document.getElementById('number'); it.value = '" + number
                + "'; it.dispatchEvent(new Event('input', { bubbles: true })); })()");
    }

    /** Presses keys, one after the other: by name, or the letters of a word. */
    void press(String... keys) {
        for (String key : keys) {
            if (KEYS.containsKey(key)) {
                stroke(key, KEYS.get(key), key.equals("Enter") ? "\r" : "");
            } else {
                key.chars()
                        .forEach(c -> stroke(Character.toString(c), Character.toUpperCase(c), Character.toString(c)));
            }
        }
    }

    private void stroke(String key, int code, String text) {
        Map<String, Object> event = new HashMap<>(
                Map.of("type", text.isEmpty() ? "rawKeyDown" : "keyDown", "key", key, "windowsVirtualKeyCode", code));
        if (!text.isEmpty()) {
            event.put("text", text);
        }
        send("Input.dispatchKeyEvent", event);
        event.put("type", "keyUp");
        event.remove("text");
        send("Input.dispatchKeyEvent", event);
    }

    /** What the window shows, as PNG. */
    void photograph(Path file) throws IOException {
        String data = send("Page.captureScreenshot", Map.of("format", "png"))
                .get("data")
                .asString();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(data));
    }
}
