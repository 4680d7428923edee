package org.lunzhi.command.roster.assignment;

import java.util.List;
import java.util.stream.Stream;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.organisation.UnitId;

/**
 * What bars people from a matter: the villages of its sides, kin among them, having stepped aside.
 *
 * @param keptFrom the units that must not learn of the matter; they bar whoever serves in them or below them
 */
public record Bars(List<UnitId> villages, List<OfficerId> declaredKin, List<OfficerId> recused, List<UnitId> keptFrom) {

    /** Nothing is known that bars anybody. */
    public static final Bars NONE = new Bars(List.of(), List.of(), List.of());

    public Bars {
        villages = List.copyOf(villages);
        declaredKin = List.copyOf(declaredKin);
        recused = List.copyOf(recused);
        keptFrom = List.copyOf(keptFrom);
    }

    /** Of a matter that is kept from no unit. */
    public Bars(List<UnitId> villages, List<OfficerId> declaredKin, List<OfficerId> recused) {
        this(villages, declaredKin, recused, List.of());
    }

    /** Both together. */
    public Bars and(Bars more) {
        return new Bars(
                both(villages, more.villages),
                both(declaredKin, more.declaredKin),
                both(recused, more.recused),
                both(keptFrom, more.keptFrom));
    }

    /** Whether the person is barred by name. */
    public boolean name(OfficerId officer) {
        return recused.contains(officer) || declaredKin.contains(officer);
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
