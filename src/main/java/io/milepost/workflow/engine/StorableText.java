package io.milepost.workflow.engine;

/**
 * What fits the engine's text columns, which are utf8mb3 on MySQL: characters of the basic plane and no more of them than
 * the column holds. People's words are kept in full in our own tables; the engine only gets a copy for lists.
 */
public final class StorableText {
    /** ACT_RU_VARIABLE.TEXT_, ACT_RU_TASK.DESCRIPTION_. */
    public static final int LONG = 4000;
    /** ACT_RU_TASK.NAME_. */
    public static final int NAME = 255;

    private StorableText() {}

    public static String fit(String text, int length) {
        return text.codePoints()
                .filter(point -> Character.isBmpCodePoint(point) && !Character.isSurrogate((char) point))
                .limit(length)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
