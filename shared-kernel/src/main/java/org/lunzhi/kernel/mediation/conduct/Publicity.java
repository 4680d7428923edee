package org.lunzhi.kernel.mediation.conduct;

/** Whether others may attend (People's Mediation Law art. 23). */
public enum Publicity {
    /** 公开. */
    PUBLIC,
    /** 不公开: wins as soon as one party asks. */
    NON_PUBLIC
}
