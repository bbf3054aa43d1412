package dev.hopwise.cli;

/** Rules are to be compiled, and this process has not the compiler. */
final class CompilerNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
