package org.lunzhi.kernel.privacy.content;

import static org.lunzhi.kernel.privacy.content.ContentRefused.Rule.BAD_FORMAT;
import static org.lunzhi.kernel.privacy.content.ContentRefused.Rule.TOO_MANY;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who a party is: the minimum needed to reach and identify them, never what they are like. */
public record Particulars(
        Kind kind,
        String name,
        List<String> phones,
        @Nullable IdentityPaper identity,
        @Nullable String address) {

    /** Whether a party is a person, whose name is masked, or an organisation, whose name is not. */
    public enum Kind {
        PERSON,
        ORGANISATION
    }

    public static final int MOST_PHONES = 3;
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_ADDRESS = 200;

    private static final int LONGEST_PHONE = 24;
    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d -]{2,22}");

    public Particulars {
        phones = List.copyOf(phones);
    }

    /** A person of whom nothing but the name is known yet. */
    public static Particulars named(String name) {
        return new Particulars(Kind.PERSON, name, List.of(), null, null);
    }

    /**
     * The same particulars in plain form, or {@link ContentRefused}. Asked for on writing only: what was once accepted
     * must stay readable when a rule becomes stricter.
     */
    public Particulars checked() {
        TextRule.require(phones.size() <= MOST_PHONES, "phones", TOO_MANY);
        return new Particulars(
                kind,
                TextRule.line("name", name, LONGEST_NAME),
                phones.stream().map(Particulars::phone).toList(),
                identity == null ? null : identity.checked(),
                address == null ? null : TextRule.line("address", address, LONGEST_ADDRESS));
    }

    /** What anybody may see who may see that the party exists. */
    public MaskedParticulars masked() {
        return new MaskedParticulars(
                kind,
                kind == Kind.PERSON ? Masking.name(name) : name,
                phones.stream().map(Masking::phone).toList(),
                identity == null ? null : identity.kind(),
                identity == null ? null : Masking.identity(identity.number()),
                address == null ? null : Masking.address(address));
    }

    /** Says nothing about the person, because it ends in logs. */
    @Override
    public String toString() {
        return "Particulars[kind=" + kind + "]";
    }

    private static String phone(String phone) {
        String line = TextRule.line("phones", phone, LONGEST_PHONE);
        TextRule.require(PHONE.matcher(line).matches(), "phones", BAD_FORMAT);
        return line;
    }
}
