/** The due-list: which deadlines run, and the commands the station sends itself when their time comes. */
@NullMarked
package org.lunzhi.command.deadline;

import org.jspecify.annotations.NullMarked;
