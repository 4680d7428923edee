package org.lunzhi.command.roster.assignment;

import java.util.List;
import java.util.stream.Stream;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.organisation.UnitId;

/** What bars people from a matter: the villages of its sides, kin among them, and having stepped aside. */
public record Bars(List<UnitId> villages, List<OfficerId> declaredKin, List<OfficerId> recused) {

    /** Nothing is known that bars anybody. */
    public static final Bars NONE = new Bars(List.of(), List.of(), List.of());

    public Bars {
        villages = List.copyOf(villages);
        declaredKin = List.copyOf(declaredKin);
        recused = List.copyOf(recused);
    }

    /** Both together. */
    public Bars and(Bars more) {
        return new Bars(
                both(villages, more.villages), both(declaredKin, more.declaredKin), both(recused, more.recused));
    }

    /** Whether the person is barred by name. */
    public boolean name(OfficerId officer) {
        return recused.contains(officer) || declaredKin.contains(officer);
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
