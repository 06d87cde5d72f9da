package io.milepost.statement;

/** A file that can't be taken in, none of it; the sentence says where and why. */
public class UnreadableStatement extends RuntimeException {
    private final int line;

    public UnreadableStatement(int line, String why) {
        super("Line %d: %s".formatted(line, why));
        this.line = line;
    }

    /** For the file as a whole. */
    public UnreadableStatement(String why) {
        super(why);
        this.line = 0;
    }

    /** 0 for the file as a whole. */
    public int line() {
        return line;
    }
}
