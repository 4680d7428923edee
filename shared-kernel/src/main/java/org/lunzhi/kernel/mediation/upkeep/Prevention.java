package org.lunzhi.kernel.mediation.upkeep;

/** What a mediator says the mediation prevented; an assertion with evidence, never shown per person. */
public enum Prevention {
    /** 防止民间纠纷引起自杀. */
    SUICIDE,
    /** 防止民转刑. */
    CRIMINAL_OFFENCE,
    /** 防止群体性事件. */
    GROUP_INCIDENT,
    /** 防止群体性上访. */
    GROUP_PETITION
}
