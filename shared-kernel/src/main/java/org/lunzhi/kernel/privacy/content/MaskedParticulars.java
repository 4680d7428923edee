package org.lunzhi.kernel.privacy.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A party as shown by default: enough to tell two parties of one case apart, not enough to find either. */
public record MaskedParticulars(
        Particulars.Kind kind,
        String name,
        List<String> phones,
        IdentityPaper.@Nullable Kind identityKind,
        @Nullable String identity,
        @Nullable String address) {

    public MaskedParticulars {
        phones = List.copyOf(phones);
    }

    /** Even masked, a name has no place in a log. */
    @Override
    public String toString() {
        return "MaskedParticulars[kind=" + kind + "]";
    }
}
