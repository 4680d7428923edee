package org.lunzhi.query.support.question;

/** A query asks for something that cannot be answered; it names the parameter and what is right there. */
public final class BadQuestion extends RuntimeException {

    private final String parameter;
    private final String chinese;
    private final String english;

    public BadQuestion(String parameter, String chinese, String english) {
        super(parameter + ": " + english);
        this.parameter = parameter;
        this.chinese = chinese;
        this.english = english;
    }

    public String parameter() {
        return parameter;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
