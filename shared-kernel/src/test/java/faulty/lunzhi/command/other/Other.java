package faulty.lunzhi.command.other;

/** A feature that others must not know. */
public record Other(int number) {}
