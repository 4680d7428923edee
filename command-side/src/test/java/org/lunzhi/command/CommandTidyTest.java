package org.lunzhi.command;

import org.lunzhi.kernel.architecture.Tidy;

class CommandTidyTest extends Tidy {}
