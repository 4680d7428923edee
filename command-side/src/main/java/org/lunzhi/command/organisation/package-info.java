/** The organisation register: units, mediation committees and their seals, mandates and appointments. */
@NullMarked
package org.lunzhi.command.organisation;

import org.jspecify.annotations.NullMarked;
