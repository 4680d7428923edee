package org.lunzhi.kernel.privacy.content;

/** Personal content breaks a rule of taking it down; names the field and the rule and never echoes the value. */
public final class ContentRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What may be wrong with a field. */
    public enum Rule {
        REQUIRED,
        TOO_LONG,
        TOO_MANY,
        TOO_LARGE,
        CONTROL_CHARACTER,
        BAD_FORMAT,
        NO_SUCH_BIRTH_DATE,
        BAD_CHECK_DIGIT
    }

    private final String field;
    private final Rule rule;

    ContentRefused(String field, Rule rule) {
        super(field + ": " + rule);
        this.field = field;
        this.rule = rule;
    }

    /** The path of the field within the content, for example {@code identity.number}. */
    public String field() {
        return field;
    }

    public Rule rule() {
        return rule;
    }
}
