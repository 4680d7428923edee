package org.lunzhi.kernel.mediation.ending;

/** 终止调解: why a mediation was brought to an end (Law art. 26; Shenzhen regulation art. 28). */
public enum TerminationReason {
    /** 当事人不愿继续. */
    PARTY_WITHDREW,
    /** 调解不成. */
    NOT_REACHED,
    /** 期限届满. */
    PERIOD_OVER,
    /** 无法联系到当事人. */
    PARTY_UNREACHABLE,
    /** 隐瞒重要事实. */
    CONCEALMENT,
    /** 疑似恶意串通. */
    SUSPECTED_COLLUSION,
    /** 不适合调解: somebody is in danger. */
    UNSAFE,
    /** An event makes mediation impossible. */
    IMPOSSIBLE
}
