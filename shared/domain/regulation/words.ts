/** Said where articles would be, as long as none was imported. */
export const NO_TEXTS = '本库没有法规条文。软件只写明依据的条款，条文请从派出机关印发的文本导入。';

/** Said when no article holds what was asked for. */
export const NOTHING_FOUND = '已导入的条文中没有找到。';
