package dev.hopwise.report;

import dev.hopwise.source.Where;

/** A workflow command of GitHub, which puts a message beside a line. */
final class WorkflowCommand {
    private WorkflowCommand() {}

    /**
     * @param paths how GitHub names files
     * @param level error, warning or notice
     */
    static String of(RepositoryPath paths, String level, Where at, String title, String message) {
        return "::%s file=%s,line=%d,col=%d,title=%s::%s"
                .formatted(
                        level, property(paths.of(at.file())), at.line(), at.column(), property(title), data(message));
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
